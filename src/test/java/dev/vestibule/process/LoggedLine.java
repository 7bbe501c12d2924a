package dev.vestibule.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** A line of the log in production: one JSON object. */
final class LoggedLine {

    /** Micrometer, which tells the ports apart by the numbers that were set: here both are 0. */
    private static final String TWO_PORTS_OF_NO_NUMBER =
            "This Gauge has been already registered (MeterId{name='http.server.active.connections'";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LoggedLine() {}

    /** The messages above INFO. A line that is no JSON object, such as of a stack trace, is a complaint as it stands. */
    static List<String> complaints(List<String> lines) {
        return lines.stream()
                .map(LoggedLine::complaint)
                .flatMap(Optional::stream)
                .filter(message -> !message.startsWith(TWO_PORTS_OF_NO_NUMBER))
                .toList();
    }

    private static Optional<String> complaint(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            String trace = entry.has("exception") ? " (with a trace)" : "";
            return entry.path("level").asText().equals("INFO")
                    ? Optional.empty()
                    : Optional.of(entry.path("message").asText() + trace);
        } catch (JsonProcessingException text) {
            return Optional.of(line);
        }
    }
}
