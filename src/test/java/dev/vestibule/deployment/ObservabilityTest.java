package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The dashboard and the alert rules name only metrics and labels that there are. */
class ObservabilityTest {

    private static final Path FOLDER = Path.of("src", "main", "kubernetes", "observability");
    private static final Pattern METRIC = Pattern.compile("\\b(?:vestibule|http|kube|container)_[a-z_]+");
    private static final Pattern LABELS = Pattern.compile("\\{([^{}]*)}|\\bby \\(([^()]*)\\)");
    private static final Pattern HISTOGRAM_PART = Pattern.compile("_seconds_(bucket|count|sum|max)$");

    private final JsonNode dashboard = read("dashboard.json");
    private final JsonNode alerts = read("alerts.yml");

    @Test
    void everyPanelHasATitleAPlaceAndAQuery() {
        assertThat(dashboard.get("title").asText()).isEqualTo("Vestibule");
        assertThat(dashboard.get("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("gridPos")).hasSize(4);
            assertThat(panel.get("targets")).isNotEmpty();
        });
        assertThat(dashboard.findValuesAsText("id")).doesNotHaveDuplicates();
    }

    @Test
    void theDashboardShowsEveryMetricOfOurs() {
        Set<String> shown =
                queries(dashboard).flatMap(ObservabilityTest::metrics).collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(MetricNames.VESTIBULE.stream()
                        .map(ObservabilityTest::name)
                        .toList());
    }

    @Test
    void everyMetricIsKnown() {
        Set<String> known = known().map(ObservabilityTest::name).collect(Collectors.toSet());

        assertThat(allQueries().flatMap(ObservabilityTest::metrics))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void everyLabelBelongsToAMetricOfItsQuery() {
        assertThat(allQueries()).allSatisfy(query -> {
            Set<String> allowed = new TreeSet<>(MetricNames.ADDED_LABELS);
            Set<String> used = metrics(query).collect(Collectors.toSet());
            known().filter(metric -> used.contains(name(metric)))
                    .forEach(metric -> allowed.addAll(labels(metric).toList()));
            assertThat(labels(query)).isSubsetOf(allowed);
        });
    }

    @Test
    void noLabelNamesAPerson() {
        assertThat(MetricNames.VESTIBULE.stream().flatMap(ObservabilityTest::labels))
                .doesNotContain("person", "user", "name", "operator", "email", "card");
    }

    @Test
    void thereIsAnAlertForEachThingThatWakesSomebody() {
        assertThat(alerts.get("kind").asText()).isEqualTo("PrometheusRule");
        assertThat(rules().map(rule -> rule.get("alert").asText()))
                .containsExactlyInAnyOrder(
                        "VestibuleNoReplicaReady",
                        "VestibuleBioStarCallsFailing",
                        "VestibuleScansFailing",
                        "VestibuleSessionRenewalsLooping",
                        "VestibuleCertificateExpiresSoon",
                        "VestibuleCertificateExpiresNow",
                        "VestibuleGuessing",
                        "VestibuleSavesStopped",
                        "VestibuleServerErrors");
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").asText()).isIn("warning", "critical");
            assertThat(rule.get("for").asText()).matches("\\d+[mh]");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).isNotBlank();
        });
    }

    private Stream<JsonNode> rules() {
        return alerts.findValues("rules").stream().flatMap(ObservabilityTest::stream);
    }

    private Stream<String> allQueries() {
        return Stream.concat(queries(dashboard), queries(alerts));
    }

    private static Stream<String> queries(JsonNode document) {
        List<String> queries = document.findValuesAsText("expr");
        assertThat(queries).isNotEmpty();
        return queries.stream();
    }

    private static Stream<String> known() {
        return Stream.concat(MetricNames.VESTIBULE.stream(), MetricNames.PLATFORM.stream());
    }

    private static String name(String metric) {
        return metric.substring(0, metric.indexOf('{'));
    }

    private static Stream<String> metrics(String query) {
        return METRIC.matcher(query)
                .results()
                .map(match -> HISTOGRAM_PART.matcher(match.group()).replaceFirst("_seconds"));
    }

    /** The label names in selectors, in {@code by (...)} and in a metric's own list. */
    private static Stream<String> labels(String query) {
        return LABELS.matcher(query)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .flatMap(names -> Stream.of(names.split(",")))
                .map(name -> name.replaceAll("[!=~].*", "").strip())
                .filter(name -> !name.isEmpty());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(FOLDER.resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
