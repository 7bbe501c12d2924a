package dev.vestibule.benchmark;

import dev.vestibule.configuration.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One running process of the product, on free loopback ports; BioStar is not in it. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_NANOS = Duration.ofMillis(1).toNanos();

    private final Process process;
    private final Listening ports;
    private final Duration startTime;
    private final Thread lastResort;

    private Product(Process process, Listening ports, Duration startTime, Thread lastResort) {
        this.process = process;
        this.ports = ports;
        this.startTime = startTime;
        this.lastResort = lastResort;
    }

    /** Starts the command on a data folder and returns at the first 200 of the readiness probe. */
    static Product start(List<String> command, Path folder, EmulatedBioStar biostar) throws IOException {
        return start(command, folder, biostar, biostar.uri());
    }

    /** The same, with something between the product and BioStar, at this address. */
    static Product start(List<String> command, Path folder, EmulatedBioStar biostar, URI address) throws IOException {
        Path log = Files.createTempFile(folder.toAbsolutePath().getParent(), folder.getFileName() + "-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment(folder, biostar, address));
        long before = System.nanoTime();
        Process process = builder.start();
        Thread lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
        Optional<Listening> ports = Optional.empty();
        while (ports.isEmpty() || !isReady(ports.get().probes())) {
            if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("The product did not get ready:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(POLL_NANOS);
            ports = ports.isPresent() ? ports : Listening.in(Files.readAllLines(log, StandardCharsets.ISO_8859_1));
        }
        return new Product(process, ports.get(), Duration.ofNanos(System.nanoTime() - before), lastResort);
    }

    /** From before the process was made to the first 200. */
    Duration startTime() {
        return startTime;
    }

    /** The public address. */
    URI portal() {
        return URI.create("http://127.0.0.1:" + ports.pages());
    }

    /** The address of probes and metrics. */
    URI management() {
        return URI.create("http://127.0.0.1:" + ports.probes());
    }

    /** VmRSS in KiB. */
    long residentMemory() throws IOException {
        return status("VmRSS:");
    }

    long threads() throws IOException {
        return status("Threads:");
    }

    /** What it has used of the processors since it began, in the kernel too. */
    Duration processorTime() throws IOException {
        String line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        // Behind the name, which may hold anything: the 12th and 13th of the fields, in hundredths of a second.
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12])));
    }

    /** Open files and sockets. */
    long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return open.count();
        }
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private static Map<String, String> environment(Path folder, EmulatedBioStar biostar, URI address) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "0"),
                // All clients are this machine, and more than one address may have.
                Map.entry("VESTIBULE_PROXIES", "127.0.0.1"),
                Map.entry("VESTIBULE_DATA_DIR", folder.toString()),
                Map.entry("VESTIBULE_BIOSTAR_URL", address.toString()),
                Map.entry("VESTIBULE_BIOSTAR_CA", biostar.certificate().toString()),
                Map.entry("VESTIBULE_BIOSTAR_LOGIN_ID", EmulatedBioStar.SERVICE.loginId()),
                Map.entry("VESTIBULE_BIOSTAR_PASSWORD", EmulatedBioStar.SERVICE.password()),
                Map.entry("VESTIBULE_ORGANIZATION", "Benchmark"),
                Map.entry("VESTIBULE_PRIVACY_URL", "https://benchmark.example/privacy"));
    }

    private static boolean isReady(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return answer.equals("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }
}
