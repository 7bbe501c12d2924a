package dev.vestibule.emulator.state;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * One call that came in.
 *
 * @param at when
 * @param method the HTTP method
 * @param path the path, without the query
 */
@TemplateData
public record LoggedCall(Instant at, String method, String path) {

    /** Method and path with user and device ids left out: {@code PUT /api/users/{id}}. */
    public String template() {
        return method + " " + path.replaceFirst("^/api/(users|devices)/[^/]*\\d[^/]*", "/api/$1/{id}");
    }
}
