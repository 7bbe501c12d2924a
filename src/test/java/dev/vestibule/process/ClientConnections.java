package dev.vestibule.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The connections of clients that a process holds, as the kernel knows them: whatever else it opens is not counted. */
final class ClientConnections {

    private static final List<String> TABLES = List.of("tcp", "tcp6");
    private static final String LISTENING = "0A";

    private final Path process;
    private final List<String> ports;

    /** To these of its ports. */
    ClientConnections(Process process, int... ports) {
        this.process = Path.of("/proc", String.valueOf(process.pid()));
        this.ports = IntStream.of(ports).mapToObj(":%04X"::formatted).toList();
    }

    /** How many it holds now. */
    long open() {
        Set<String> held = held();
        return TABLES.stream()
                .flatMap(this::sockets)
                .filter(socket -> !socket[3].equals(LISTENING))
                .filter(socket -> ports.stream().anyMatch(socket[1]::endsWith))
                .filter(socket -> held.contains("socket:[" + socket[9] + "]"))
                .count();
    }

    /** The kernel's table, a socket a row: its own address is column 1, its state column 3, its number column 9. */
    private Stream<String[]> sockets(String table) {
        try {
            return Files.readAllLines(process.resolve("net").resolve(table)).stream()
                    .skip(1)
                    .map(line -> line.trim().split("\\s+"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Set<String> held() {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.map(ClientConnections::target).collect(Collectors.toSet());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What a descriptor is; nothing when it was closed meanwhile. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
