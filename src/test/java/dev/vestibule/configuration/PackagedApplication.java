package dev.vestibule.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** What the last build has packaged, started as a site starts it: by environment variables alone. */
public record PackagedApplication(Process process, Path output) implements AutoCloseable {

    private static final Path BUILT = Path.of("target");
    private static final long PATIENCE_SECONDS = 60;

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

    /** Waits until the process has ended by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It has not ended by itself: " + said());
        }
        return process.exitValue();
    }

    /** All lines that it has written so far. */
    public List<String> said() {
        try {
            return Files.readAllLines(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** A port that was free a moment ago. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
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
