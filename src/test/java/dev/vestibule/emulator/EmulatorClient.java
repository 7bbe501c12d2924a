package dev.vestibule.emulator;

import dev.vestibule.contract.Witness;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.emulator.state.ServiceAccount;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * An emulator for one test class, and a client that trusts exactly its certificate. What the emulator answers, and what
 * it accepts, is held to the description of BioStar's API.
 */
final class EmulatorClient implements AutoCloseable {

    static final ServiceAccount SERVICE = new ServiceAccount("portal", "portal-password");

    private final Vertx vertx = Vertx.vertx();
    private final EmulatorServer server = EmulatorServer.start(vertx, 0, SERVICE, false);
    private final Witness witness = Witness.ofEmulator(server.site());
    private final EmulatorCalls calls = new EmulatorCalls(server.uri(), server.certificate());

    EmulatorServer server() {
        return server;
    }

    EmulatedSite site() {
        return server.site();
    }

    /** A fresh site, and a session of the service account. */
    EmulatorClient fresh() {
        witness.check();
        site().reset();
        site().sessions().dropAll();
        return as(SERVICE.loginId(), SERVICE.password());
    }

    EmulatorClient as(String loginId, String password) {
        HttpResponse<String> answer = login(loginId, password);
        session(answer.headers().firstValue("bs-session-id").orElseThrow());
        return this;
    }

    HttpResponse<String> login(String loginId, String password) {
        JsonObject user = new JsonObject().put("login_id", loginId).put("password", password);
        return call("POST", "/api/login", new JsonObject().put("User", user).encode());
    }

    void session(String id) {
        calls.session(id);
    }

    String session() {
        return calls.session();
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    HttpResponse<String> post(String path, JsonObject body) {
        return call("POST", path, body.encode());
    }

    HttpResponse<String> putUser(String id, JsonObject changes) {
        return call(
                "PUT", "/api/users/" + id, new JsonObject().put("User", changes).encode());
    }

    HttpResponse<String> putFaces(String id, JsonArray faces) {
        return putUser(id, new JsonObject().put("credentials", new JsonObject().put("visualFaces", faces)));
    }

    CompletableFuture<HttpResponse<String>> scanFace(String reader) {
        return start("GET", "/api/devices/" + reader + "/credentials/face?pose_sensitivity=4", "");
    }

    CompletableFuture<HttpResponse<String>> scanCard(String reader) {
        return start("POST", "/api/devices/" + reader + "/scan_card", "{}");
    }

    /** One face as a scan of this person gives it. */
    JsonObject capture(String person) {
        site().reader(EmulatedSite.F2).orElseThrow().present(Presentation.FACE, person);
        return json(scanFace(EmulatedSite.F2).join())
                .getJsonObject("credentials")
                .getJsonArray("faces")
                .getJsonObject(0);
    }

    HttpResponse<String> call(String method, String path, String body) {
        return calls.call(method, path, body);
    }

    CompletableFuture<HttpResponse<String>> start(String method, String path, String body) {
        return calls.start(method, path, body);
    }

    static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    /** HTTP status and BioStar code, as the switches write them. */
    static String outcome(HttpResponse<String> answer) {
        return answer.statusCode() + "/"
                + json(answer).getJsonObject("Response").getString("code");
    }

    @Override
    public void close() {
        server.close();
        witness.check();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
