package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What GitHub runs for every change: it may read, and tests with the command that the README names. */
class WorkflowTest {

    private static final Path FILE = Path.of(".github/workflows/build.yml");
    private static final Pattern COMMAND = Pattern.compile("(?m)^(mvn \\S+) +# every test");

    private final JsonNode workflow = read();

    @Test
    void itMayReadTheRepositoryAndNothingElse() {
        assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(workflow.path("jobs")).isNotEmpty().noneMatch(job -> job.has("permissions"));
    }

    @Test
    void foreignActionsAreNamedByTheirCommit() {
        assertThat(steps().map(step -> step.path("uses").asText()).filter(uses -> !uses.isEmpty()))
                .isNotEmpty()
                .allMatch(uses -> uses.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}"));
    }

    @Test
    void theFormatIsCheckedBeforeTheReadmesTestCommand() throws IOException {
        Matcher readme = COMMAND.matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        assertThat(commands()).containsSubsequence("mvn -B -ntp spotless:check", readme.group(1));
        assertThat(Files.readString(Path.of(".ci/run")))
                .as("what a submission must pass")
                .contains("\n" + readme.group(1).replace("mvn ", "mvn -B -ntp ") + " ");
    }

    @Test
    void theContainerIsBuilt() {
        assertThat(commands()).anyMatch(command -> command.startsWith("docker build -f Dockerfile.native "));
    }

    @Test
    void whatIsInsideIsKept() {
        assertThat(steps())
                .anySatisfy(step -> assertThat(step.path("with").path("path").asText())
                        .isEqualTo("target/quarkus-run-cyclonedx.json"));
    }

    private List<String> commands() {
        return steps().map(step -> step.path("run").asText().strip())
                .filter(command -> !command.isEmpty())
                .toList();
    }

    private Stream<JsonNode> steps() {
        return StreamSupport.stream(workflow.path("jobs").spliterator(), false)
                .flatMap(job -> StreamSupport.stream(job.path("steps").spliterator(), false));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
