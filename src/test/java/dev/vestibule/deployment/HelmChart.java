package dev.vestibule.deployment;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated chart: its description, its values, and its templates by file name. */
record HelmChart(Map<?, ?> description, Map<?, ?> values, Map<String, String> templates) {

    private static final Path GENERATED = Path.of("target", "helm", "kubernetes", "vestibule");

    static HelmChart generated() {
        try (Stream<Path> files = Files.list(GENERATED.resolve("templates"))) {
            return new HelmChart(
                    yaml(text(GENERATED.resolve("Chart.yaml"))),
                    yaml(text(GENERATED.resolve("values.yaml"))),
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), HelmChart::text)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value of a dotted name such as {@code app.database.url}. */
    Optional<Object> value(String dotted) {
        Optional<Object> found = Optional.of(values);
        for (String name : dotted.split("\\.")) {
            found = found.filter(Map.class::isInstance).map(map -> ((Map<?, ?>) map).get(name));
        }
        return found;
    }

    /** The templates that become resources, by file name. */
    Map<String, Map<?, ?>> resourcesWithoutExpressions() {
        return templates.entrySet().stream()
                .filter(template -> template.getKey().endsWith(".yaml"))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, template -> yaml(withoutExpressions(template.getValue()))));
    }

    private static String withoutExpressions(String template) {
        return template.replaceAll("(?m)^\\{\\{-[^\\n]*}}$", "").replaceAll("\\{\\{.*?}}", "x");
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
