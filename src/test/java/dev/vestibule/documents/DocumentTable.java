package dev.vestibule.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of the tables of a Markdown file, found by what stands in their first line. */
public final class DocumentTable {

    private DocumentTable() {}

    /**
     * The cells of every row of every table with these headings, in the order of the file.
     *
     * @throws AssertionError when there is no such table, since an empty one would agree with everything
     */
    public static List<List<String>> rows(Path document, String... headings) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : lines(document)) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (cells(line).equals(List.of(headings))) {
                inside = true;
            } else if (inside && !line.startsWith("| ---") && !line.startsWith("|---")) {
                rows.add(cells(line));
            }
        }
        if (rows.isEmpty()) {
            throw new AssertionError(document + " has no table " + String.join(" | ", headings));
        }
        return rows;
    }

    /** A cell without the signs of code around it. */
    public static String plain(String cell) {
        return cell.replace("`", "").trim();
    }

    private static List<String> cells(String line) {
        String inner = line.trim().substring(1, line.trim().length() - 1);
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(String::trim).toList();
    }

    private static List<String> lines(Path document) {
        try {
            return Files.readAllLines(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
