package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.Fault;
import java.util.Map;

/**
 * A call with its answer as they went over the wire, for whoever listens. Holds passwords, sessions and templates: it is
 * never written anywhere.
 *
 * @param method the HTTP method
 * @param uri path and query
 * @param asked the body that came; empty without one
 * @param status the HTTP status
 * @param contentType of the answer
 * @param answered the body that went
 * @param faulty whether a {@link Fault} made the answer, so that it says nothing about BioStar
 * @param switches how the switches stood
 */
public record AnsweredCall(
        String method,
        String uri,
        String asked,
        int status,
        String contentType,
        String answered,
        boolean faulty,
        Map<String, String> switches) {

    @Override
    public String toString() {
        return method + " " + uri.replaceFirst("\\?.*", "") + " " + status;
    }
}
