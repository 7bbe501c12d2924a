package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chart, checked without the helm command: what it refers to exists, and what is left is a resource. */
class HelmChartIT {

    private static final Pattern VALUE = Pattern.compile("\\.Values\\.([\\w.]+)");
    private static final Pattern INCLUDE = Pattern.compile("include \"([^\"]+)\"");
    private static final Pattern DEFINE = Pattern.compile("define \"([^\"]+)\"");
    private static final Pattern OPENED = Pattern.compile("\\{\\{-? *(if|define|range|with) ");
    private static final Pattern CLOSED = Pattern.compile("\\{\\{-? *end *-?}}");

    private final HelmChart chart = HelmChart.generated();

    @Test
    void theChartIsNamedAndVersionedLikeTheProduct() {
        assertThat(chart.description().get("name")).isEqualTo("vestibule");
        assertThat(chart.description().get("apiVersion")).isEqualTo("v2");
        assertThat(chart.description().get("version").toString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(chart.description().get("appVersion"))
                .isEqualTo(chart.description().get("version"));
    }

    @Test
    void whatASiteDecidesIsAValue() {
        assertThat(List.of(
                        "app.image",
                        "app.organization",
                        "app.privacyUrl",
                        "app.proxies",
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
                        "app.host",
                        "app.networkPolicy.enabled"))
                .allSatisfy(name -> assertThat(chart.value(name)).as(name).isPresent());
    }

    @Test
    void everyReferenceIsToAValueThatExists() {
        assertThat(found(VALUE))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(chart.value(name)).as(name).isPresent());
    }

    @Test
    void everyIncludedTemplateIsDefined() {
        assertThat(found(INCLUDE)).isNotEmpty().isSubsetOf(found(DEFINE).toList());
    }

    @Test
    void everyBlockIsClosed() {
        assertThat(chart.templates()).allSatisfy((name, template) -> assertThat(
                        OPENED.matcher(template).results().count())
                .isEqualTo(CLOSED.matcher(template).results().count()));
    }

    @Test
    void theChartHasEveryResourceOfTheManifests() {
        assertThat(chart.resourcesWithoutExpressions())
                .allSatisfy((file, resource) ->
                        assertThat(file(resource.get("kind"))).isEqualTo(file))
                .containsOnlyKeys(Manifests.generated().resources().stream()
                        .map(resource -> file(resource.getKind()))
                        .toList());
    }

    @Test
    void theDefaultIsTheEmbeddedDatabaseWhichIsNeverOpenedTwice() {
        assertThat(chart.value("app.database.embedded")).contains(true);
        assertThat(chart.templates().get("deployment.yaml"))
                .contains("type: {{ if .Values.app.database.embedded }}Recreate{{ else }}RollingUpdate{{ end }}");
        assertThat(chart.templates().get("horizontalpodautoscaler.yaml"))
                .contains("maxReplicas: {{ if .Values.app.database.embedded }}1{{ else }}")
                .contains("minReplicas: {{ if .Values.app.database.embedded }}1{{ else }}");
    }

    @Test
    void theVolumeClaimTheIngressAndThePolicyCanBeLeftOut() {
        assertThat(chart.templates().get("persistentvolumeclaim.yaml"))
                .contains("{{- if .Values.app.database.embedded }}");
        assertThat(chart.templates().get("ingress.yaml")).contains("{{- if .Values.app.ingress.enabled }}");
        assertThat(chart.templates().get("networkpolicy.yaml")).contains("{{- if .Values.app.networkPolicy.enabled }}");
    }

    @Test
    void theVolumesOfTheChartAreThoseOfTheManifests() {
        assertThat(chart.templates().get("_vestibule.tpl"))
                .contains(Manifests.generated().pod().getVolumes().stream()
                        .map(volume -> "- name: " + volume.getName() + "\n")
                        .toList());
    }

    @Test
    void theSettingsOfTheChartAreThoseOfTheManifests() {
        assertThat(chart.templates().get("_vestibule.tpl"))
                .contains(Manifests.generated().only(ConfigMap.class).getData().keySet().stream()
                        .map(setting -> setting + ": {{ .Values.")
                        .toList());
    }

    @Test
    void newSettingsRollThePods() {
        assertThat(chart.templates().get("deployment.yaml"))
                .contains("vestibule.dev/configuration: {{ include \"vestibule.settings\" . | sha256sum | quote }}");
    }

    @Test
    void noTemplateHasASecret() {
        assertThat(chart.templates().values()).noneMatch(template -> template.contains("kind: Secret"));
    }

    private Stream<String> found(Pattern pattern) {
        return chart.templates().values().stream()
                .flatMap(template -> pattern.matcher(template).results())
                .map(match -> match.group(1));
    }

    private static String file(Object kind) {
        return kind.toString().toLowerCase(Locale.ROOT) + ".yaml";
    }
}
