package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of Dockerfile.native that can be read off its instructions. */
class DockerfileTest {

    private final List<String> instructions = instructions();
    private final List<String> runtime =
            instructions.subList(instructions.lastIndexOf("FROM ${RUNTIME_IMAGE}"), instructions.size());

    private static List<String> instructions() {
        try {
            return Stream.of(Files.readString(Path.of("Dockerfile.native"))
                            .replaceAll("(?m)^#.*\\R", "")
                            .replaceAll("\\\\\\R\\s*", "")
                            .split("\\R+"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void builderAndRuntimeCanBeExchanged() {
        assertThat(instructions)
                .anyMatch(line -> line.matches("ARG BUILDER_IMAGE=\\S+mandrel\\S+:jdk-25"))
                .anyMatch(line -> line.matches("ARG RUNTIME_IMAGE=\\S+ubi9-quarkus-micro-image:\\S+"))
                .contains("FROM ${BUILDER_IMAGE} AS build", "FROM ${RUNTIME_IMAGE}");
    }

    @Test
    void dependenciesAreALayerThatSourcesDoNotTouch() {
        int dependencies = indexOf("RUN mvn -B quarkus:go-offline");

        assertThat(instructions.subList(0, dependencies)).contains("COPY pom.xml ./");
        assertThat(indexOf("COPY src-web")).isGreaterThan(dependencies);
        assertThat(indexOf("COPY src/main")).isGreaterThan(dependencies);
    }

    @Test
    void theRuntimeGetsTheBinaryAndItsEmptyFolderOnly() {
        assertThat(runtime)
                .filteredOn(line -> line.startsWith("COPY"))
                .extracting(line -> line.substring(line.indexOf("/build/")))
                .containsExactly("/build/data /data", "/build/target/vestibule-runner /vestibule");
    }

    @Test
    void noShellIsNeeded() {
        assertThat(runtime)
                .noneMatch(line -> line.startsWith("RUN"))
                .anyMatch(line -> line.startsWith("ENTRYPOINT [\"/vestibule\""));
    }

    @Test
    void itRunsAsUser1001WithOneVolume() {
        assertThat(runtime).contains("USER 1001", "VOLUME /data", "ENV VESTIBULE_DATA_DIR=/data");
    }

    @Test
    void bothPortsTheSignalAndTheLabelsAreDeclared() {
        assertThat(runtime)
                .contains("EXPOSE 8080 9000", "STOPSIGNAL SIGTERM")
                .anyMatch(line -> line.startsWith("LABEL ")
                        && line.contains("org.opencontainers.image.version")
                        && line.contains("org.opencontainers.image.licenses=\"Apache-2.0\""));
    }

    @Test
    void theContextIsWhatTheBuildCopies() throws IOException {
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("*", "!pom.xml", "!src-web", "!src/main");
    }

    private int indexOf(String start) {
        return instructions.indexOf(instructions.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow());
    }
}
