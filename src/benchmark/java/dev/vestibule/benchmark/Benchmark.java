package dev.vestibule.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures each build named on the command line, {@code name=command}, and prints one table. */
public final class Benchmark {

    private Benchmark() {}

    /** Called by {@code src/benchmark/run}; the first argument is a folder that it deletes afterwards. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, Results> columns = new LinkedHashMap<>();
        for (String build : List.of(arguments).subList(1, arguments.length)) {
            String[] parts = build.split("=", 2);
            System.err.println(parts[0]);
            Path own = Files.createDirectory(folder.resolve(String.valueOf(columns.size())));
            columns.put(parts[0], new Measurement(List.of(parts[1].split(" ")), own).run());
        }
        print(columns);
    }

    private static void print(Map<String, Results> columns) {
        System.out.println("| | Target | " + String.join(" | ", columns.keySet()) + " |");
        System.out.println("|---|--:|" + "--:|".repeat(columns.size()));
        for (Figure figure : Figure.values()) {
            String cells = String.join(
                    " | ",
                    columns.values().stream().map(column -> column.cell(figure)).toList());
            System.out.println("| " + figure.title() + " | " + figure.target() + " | " + cells + " |");
        }
    }
}
