package dev.vestibule.biostar.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;

/** Closes the connection of an answer that grows too large to be BioStar's, before it fills the memory. */
final class AnswerSize {

    /** 8 MiB: a user with the largest profile picture BioStar takes (5 MB, a third more in base64), and some. */
    static final long LIMIT_BYTES = 8L << 20;

    private final HttpClientRequest request;
    private long received;

    private AnswerSize(HttpClientRequest request) {
        this.request = request;
    }

    /** Watches the answer to this request. */
    static void limit(HttpClientRequest request) {
        AnswerSize size = new AnswerSize(request);
        request.response().onSuccess(response -> response.handler(size::count));
    }

    private void count(Buffer chunk) {
        received += chunk.length();
        if (received > LIMIT_BYTES) {
            request.connection().close();
        }
    }
}
