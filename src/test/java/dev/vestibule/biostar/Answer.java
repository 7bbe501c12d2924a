package dev.vestibule.biostar;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** What the fake does with one request. */
public interface Answer {

    String DONE = "{\"Response\":{\"code\":\"0\",\"link\":\"https:\\/\\/support.supremainc.com\","
            + "\"message\":\"Success\"}}\n";

    void to(HttpServerRequest request);

    static Answer json(int status, String body) {
        return bytes(status, "application/json;charset=UTF-8", Buffer.buffer(body));
    }

    static Answer ok(String body) {
        return json(200, body);
    }

    static Answer done() {
        return ok(DONE);
    }

    /** A refusal in BioStar's usual envelope. */
    static Answer refusal(int status, String code) {
        return json(status, "{\"Response\":{\"code\":\"" + code + "\",\"link\":\"\",\"message\":\"secret words\"}}");
    }

    static Answer bytes(int status, String type, Buffer body) {
        return request -> {
            HttpServerResponse response = request.response().setStatusCode(status);
            if (!type.isEmpty()) {
                response.putHeader("Content-Type", type);
            }
            response.end(body);
        };
    }

    /** The same answer, after which the connection is closed, as BioStar's refusals do (section 1). */
    static Answer closing(Answer answer) {
        return request -> {
            request.response().putHeader("Connection", "close");
            answer.to(request);
        };
    }

    /** Keeps the connection open and says nothing. */
    static Answer silence() {
        return request -> {};
    }

    /** More than an answer of BioStar's may have, and no end. */
    static Answer tooLarge() {
        return endless((8L << 20) + (1 << 20));
    }

    /** The same answer after a while. */
    static Answer late(Duration wait, Answer answer) {
        return request -> Vertx.currentContext().owner().setTimer(wait.toMillis(), timer -> answer.to(request));
    }

    /** Closes the connection instead of answering. */
    static Answer hangUp() {
        return request -> request.connection().close();
    }

    /** Promises more than it sends. */
    static Answer cutOff() {
        return request -> request.response()
                .putHeader("Content-Length", "1000")
                .write("{\"UserCollection\":{\"rows\":[")
                .onComplete(written -> request.connection().close());
    }

    /** Sends this many bytes of JSON spaces after an opening brace. */
    static Answer endless(long bytes) {
        return request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.write("{");
            write(response, bytes);
        };
    }

    private static void write(HttpServerResponse response, long left) {
        if (left <= 0) {
            response.end("}");
            return;
        }
        response.write(" ".repeat(1 << 16)).onSuccess(written -> write(response, left - (1 << 16)));
    }
}
