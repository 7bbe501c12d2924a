package dev.vestibule.documents;

import java.nio.file.Path;
import java.util.List;

/**
 * A line of the tables of addresses in the document about threats.
 *
 * @param path with the names of its variables
 * @param method the HTTP method
 * @param who one of the document's words
 * @param limit what limits them, in words
 */
public record EndpointLine(String path, String method, String who, String limit) {

    private static final Path THREATS = Path.of("docs/threats.md");

    /** All lines, in the order of the document. */
    public static List<EndpointLine> all() {
        return DocumentTable.rows(THREATS, "path", "method", "who", "limit").stream()
                .map(cells ->
                        new EndpointLine(DocumentTable.plain(cells.get(0)), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    /** The path with something in place of its variables. */
    public String example() {
        return path.replaceAll("\\{\\w+}", "1002");
    }

    Endpoint endpoint() {
        return new Endpoint(path, method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
