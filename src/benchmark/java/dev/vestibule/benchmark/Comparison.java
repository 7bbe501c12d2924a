package dev.vestibule.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two builds or more in turn, round after round, in one run: whatever else this machine does meets all of them. The last
 * column is the last build's figure divided by the first one's.
 */
public final class Comparison {

    private static final int ROUNDS = 5;

    private Comparison() {}

    /** Called by {@code src/benchmark/compare}: a folder that it deletes, and {@code name=command} of each build. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Contender> builds = new ArrayList<>();
        for (String build : List.of(arguments).subList(1, arguments.length)) {
            String[] parts = build.split("=", 2);
            Path own = Files.createDirectory(folder.resolve(String.valueOf(builds.size())));
            builds.add(new Contender(parts[0], List.of(parts[1].split(" ")), own));
        }
        try (EmulatedBioStar biostar = new EmulatedBioStar(folder)) {
            List<String> readers = biostar.addReaders(1);
            for (int round = 0; round < ROUNDS; round++) {
                for (Contender build : builds) {
                    System.err.println("round " + (round + 1) + ": " + build.name());
                    build.round(biostar, readers.get(0));
                }
            }
        }
        print(builds);
    }

    private static void print(List<Contender> builds) {
        String names = builds.stream().map(Contender::name).collect(Collectors.joining(" | "));
        System.out.println("| | " + names + " | last / first |");
        System.out.println("|---|" + "--:|".repeat(builds.size() + 1));
        for (Compared figure : Compared.values()) {
            List<Double> values =
                    builds.stream().map(build -> build.median(figure)).toList();
            String cells = values.stream().map(figure::cell).collect(Collectors.joining(" | "));
            System.out.printf(
                    "| %s | %s | %.2f |%n", figure.title(), cells, values.get(values.size() - 1) / values.get(0));
        }
    }
}
