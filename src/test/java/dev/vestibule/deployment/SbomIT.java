package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The list of what is inside, which the build writes beside what it has packaged. */
class SbomIT {

    private static final Path BUILT = Path.of("target");

    /** 4.1.133 has CVE-2026-50020 and CVE-2026-50560. */
    private static final String NETTY = "4.1.137.Final";

    /** Before SQLite 3.50.2 there is CVE-2025-6965. */
    private static final String SQLITE = "3.54.1.0";

    private final JsonNode sbom = read();

    @Test
    void isACycloneDxListOfThisApplication() {
        assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(components().map(component -> component.path("purl").asText()))
                .anyMatch(purl -> purl.startsWith("pkg:maven/dev.vestibule/vestibule@"));
    }

    @Test
    void nettyIsOfOneVersionWithoutKnownVulnerabilities() {
        assertThat(versions("io.netty", "netty-")).containsOnly(NETTY);
    }

    @Test
    void sqliteIsOfAVersionWithoutKnownVulnerabilities() {
        assertThat(versions("org.xerial", "sqlite-jdbc")).containsOnly(SQLITE);
    }

    private List<String> versions(String group, String name) {
        return components()
                .filter(component -> component.path("group").asText().equals(group))
                .filter(component -> component.path("name").asText().startsWith(name))
                .map(component -> component.path("version").asText())
                .toList();
    }

    private Stream<JsonNode> components() {
        return StreamSupport.stream(sbom.path("components").spliterator(), false);
    }

    private static JsonNode read() {
        Properties artifact = new Properties();
        try (var note = Files.newBufferedReader(BUILT.resolve("quarkus-artifact.properties"))) {
            artifact.load(note);
            boolean binary = artifact.getProperty("type").equals("native");
            Path file = BUILT.resolve((binary ? "vestibule-runner" : "quarkus-run") + "-cyclonedx.json");
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
