package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chart, as far as it can be checked without the helm command: what it refers to exists, and what is left is YAML. */
class HelmChartIT {

    private static final Path CHART = Path.of("target", "helm", "kubernetes", "vestibule");
    private static final Pattern VALUE = Pattern.compile("\\.Values\\.([\\w.]+)");
    private static final Pattern INCLUDE = Pattern.compile("include \"([^\"]+)\"");
    private static final Pattern DEFINE = Pattern.compile("define \"([^\"]+)\"");
    private static final Pattern OPENED = Pattern.compile("\\{\\{-? *(if|define|range|with) ");
    private static final Pattern CLOSED = Pattern.compile("\\{\\{-? *end *-?}}");

    private final Map<?, ?> values = yaml(text(CHART.resolve("values.yaml")));

    @Test
    void theChartIsNamedAndVersionedLikeTheProduct() {
        Map<?, ?> chart = yaml(text(CHART.resolve("Chart.yaml")));

        assertThat(chart.get("name")).isEqualTo("vestibule");
        assertThat(chart.get("apiVersion")).isEqualTo("v2");
        assertThat(chart.get("version").toString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(chart.get("appVersion")).isEqualTo(chart.get("version"));
    }

    @Test
    void whatASiteDecidesIsAValue() {
        assertThat(List.of(
                        "app.image",
                        "app.organization",
                        "app.privacyUrl",
                        "app.biostar.url",
                        "app.biostar.ca",
                        "app.biostar.port",
                        "app.biostar.cidr",
                        "app.database.embedded",
                        "app.database.url",
                        "app.database.size",
                        "app.replicas.min",
                        "app.replicas.max",
                        "app.resources.requests.memory",
                        "app.resources.limits.memory",
                        "app.ingress.enabled",
                        "app.ingress.host",
                        "app.networkPolicy.enabled"))
                .allSatisfy(name -> assertThat(value(name)).as(name).isNotNull());
    }

    @Test
    void theDefaultIsTheEmbeddedDatabase() {
        assertThat(value("app.database.embedded")).isEqualTo(true);
    }

    @Test
    void everyReferenceIsToAValueThatExists() {
        List<String> references =
                templates().flatMap(template -> matches(VALUE, template)).toList();

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(value(name)).as(name).isNotNull());
    }

    @Test
    void everyIncludedTemplateIsDefined() {
        List<String> defined =
                templates().flatMap(template -> matches(DEFINE, template)).toList();

        assertThat(templates().flatMap(template -> matches(INCLUDE, template)))
                .isNotEmpty()
                .isSubsetOf(defined);
    }

    @Test
    void everyBlockIsClosed() {
        assertThat(templates()).allSatisfy(template -> assertThat(
                        OPENED.matcher(template).results().count())
                .isEqualTo(CLOSED.matcher(template).results().count()));
    }

    @Test
    void withoutItsExpressionsEveryTemplateIsAKubernetesResource() {
        assertThat(resources()).isNotEmpty().allSatisfy(file -> {
            Map<?, ?> resource = yaml(withoutExpressions(text(file)));
            assertThat(resource.get("kind").toString().toLowerCase(Locale.ROOT) + ".yaml")
                    .isEqualTo(file.getFileName().toString());
        });
    }

    @Test
    void theChartHasEveryResourceOfTheManifests() {
        assertThat(resources())
                .extracting(file -> file.getFileName().toString())
                .containsAll(Manifests.generated().resources().stream()
                        .map(resource -> resource.getKind().toLowerCase(Locale.ROOT) + ".yaml")
                        .toList());
    }

    @Test
    void theEmbeddedDatabaseIsNeverOpenedTwice() {
        assertThat(template("deployment.yaml"))
                .contains("type: {{ if .Values.app.database.embedded }}Recreate{{ else }}RollingUpdate{{ end }}");
        assertThat(template("horizontalpodautoscaler.yaml"))
                .contains("maxReplicas: {{ if .Values.app.database.embedded }}1{{ else }}")
                .contains("minReplicas: {{ if .Values.app.database.embedded }}1{{ else }}");
    }

    @Test
    void theVolumeClaimTheIngressAndThePolicyCanBeLeftOut() {
        assertThat(template("persistentvolumeclaim.yaml")).contains("{{- if .Values.app.database.embedded }}");
        assertThat(template("ingress.yaml")).contains("{{- if .Values.app.ingress.enabled }}");
        assertThat(template("networkpolicy.yaml")).contains("{{- if .Values.app.networkPolicy.enabled }}");
    }

    @Test
    void newSettingsRollThePods() {
        assertThat(template("deployment.yaml"))
                .contains("vestibule.dev/configuration: {{ include \"vestibule.settings\" . | sha256sum | quote }}");
    }

    @Test
    void noTemplateHasASecret() {
        assertThat(templates()).noneMatch(template -> template.contains("kind: Secret"));
    }

    private Object value(String dotted) {
        Object found = values;
        for (String name : dotted.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    private static String withoutExpressions(String template) {
        return template.replaceAll("(?m)^\\{\\{-[^\\n]*}}$", "").replaceAll("\\{\\{.*?}}", "x");
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static String template(String name) {
        return text(CHART.resolve("templates").resolve(name));
    }

    private static Stream<String> templates() {
        return files().map(HelmChartIT::text);
    }

    private static Stream<Path> resources() {
        return files().filter(file -> file.toString().endsWith(".yaml"));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(CHART.resolve("templates"))) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<?, ?> yaml(String text) {
        return new KubernetesSerialization().unmarshal(text, Map.class);
    }
}
