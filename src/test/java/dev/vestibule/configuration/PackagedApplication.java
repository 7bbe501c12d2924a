package dev.vestibule.configuration;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** What the last build has packaged, started as a site starts it: by environment variables alone. */
public record PackagedApplication(Process process, Path output) implements AutoCloseable {

    /** The build without the emulator has a folder of its own. */
    private static final Path BUILT = Path.of(System.getProperty("packaged.build", "target"));

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * Starts a process that knows these variables and nothing else; it works in a folder of the test's own.
     *
     * @param folder where it works and writes what it says
     */
    public static PackagedApplication start(Path folder, Map<String, String> environment) {
        return start(folder, environment, List.of(), List.of());
    }

    /**
     * The same, by way of another command.
     *
     * @param launcher a command that runs the command behind it, such as one that limits it first
     * @param options for the virtual machine, the native binary's or Java's
     */
    public static PackagedApplication start(
            Path folder, Map<String, String> environment, List<String> launcher, List<String> options) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command(launcher, options))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new PackagedApplication(builder.start(), output);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Waits until it listens and its probe says that it is ready; a start that fails says why. */
    public PackagedApplication untilReady() {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast(this::complainWhenEnded)
                .until(() -> Listening.in(said()).isPresent() && isReady());
        return this;
    }

    /** Where it listens, once it has said so. */
    public Listening listening() {
        return Listening.in(said()).orElseThrow(() -> new AssertionError("It does not listen: " + said()));
    }

    /** Whether its readiness probe says yes at this moment. */
    public boolean isReady() {
        return RestAssured.get("http://localhost:" + listening().probes() + "/q/health/ready")
                        .statusCode()
                == 200;
    }

    /** Waits until the process has ended by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It has not ended by itself: " + said());
        }
        return process.exitValue();
    }

    /** All lines that it has written so far; the last one may be half a line, even half a letter. */
    public List<String> said() {
        try {
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void complainWhenEnded() {
        if (!process.isAlive()) {
            throw new AssertionError(String.join("\n", said()));
        }
    }

    /** The native binary or the jar, as the build has noted it. */
    private static List<String> command(List<String> launcher, List<String> options) throws IOException {
        Properties artifact = new Properties();
        try (var note = Files.newBufferedReader(BUILT.resolve("quarkus-artifact.properties"))) {
            artifact.load(note);
        }
        String path =
                BUILT.resolve(artifact.getProperty("path")).toAbsolutePath().toString();
        List<String> command = new ArrayList<>(launcher);
        if (artifact.getProperty("type").equals("native")) {
            command.add(path);
            command.addAll(options);
        } else {
            command.add(ProcessHandle.current().info().command().orElseThrow());
            command.addAll(options);
            command.add("-jar");
            command.add(path);
        }
        return command;
    }
}
