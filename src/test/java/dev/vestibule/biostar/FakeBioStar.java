package dev.vestibule.biostar;

import dev.vestibule.contract.Description;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A BioStar that answers what a test tells it to, over real TLS, and remembers everything it was asked. Without a
 * script it lets everybody in and refuses calls without a session that it gave and did not end.
 */
public final class FakeBioStar implements AutoCloseable {

    private static final String SESSION_HEADER = "bs-session-id";
    public static final String LOGIN = "POST /api/login";
    public static final String LOGOUT = "POST /api/logout";

    private static final String WELCOME = """
            {"User":{"user_id":"1"},"version":{"dbBiostarVersion":"2.9.12.3","biostarVersion":"2.9.12.7"},
             "Response":{"code":"0"}}
            """;

    /** One request as it arrived. */
    public record Received(String call, String target, String session, String body) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Deque<Answer>> script = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger connectionsEver = new AtomicInteger();
    private final Map<HttpConnection, Integer> uses = new ConcurrentHashMap<>();
    private volatile Optional<Duration> keepAlive = Optional.empty();

    public FakeBioStar(TestCertificate certificate, String... tlsVersions) {
        HttpServerOptions options =
                new HttpServerOptions().setSsl(true).setHost("localhost").setKeyCertOptions(certificate.forServer());
        if (tlsVersions.length > 0) {
            options.setEnabledSecureTransportProtocols(Set.of(tlsVersions));
        }
        server = vertx.createHttpServer(options)
                .connectionHandler(connection -> {
                    connections.incrementAndGet();
                    connectionsEver.incrementAndGet();
                    connection.closeHandler(closed -> connections.decrementAndGet());
                })
                .requestHandler(this::handle);
        await(server.listen(0));
    }

    public URI uri() {
        return URI.create("https://localhost:" + server.actualPort());
    }

    /** Answers this call with these answers in turn, and with the last one from then on. */
    public FakeBioStar on(String call, Answer... answers) {
        script.put(call, new ArrayDeque<>(Arrays.asList(answers)));
        return this;
    }

    /** What came for this call, such as {@code "GET /api/users/7"}, oldest first. */
    public List<Received> received(String call) {
        return received.stream().filter(one -> one.call().equals(call)).toList();
    }

    public int count(String call) {
        return received(call).size();
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public int openConnections() {
        return connections.get();
    }

    public int connectionsEver() {
        return connectionsEver.get();
    }

    /** Says how long it keeps a connection that nobody uses, and closes it after that time, as BioStar does after 5 s. */
    public void keepAlive(Duration idle) {
        keepAlive = Optional.of(idle);
    }

    private void closeWhenIdle(HttpServerRequest request) {
        keepAlive.ifPresent(idle -> {
            HttpConnection connection = request.connection();
            int use = uses.merge(connection, 1, Integer::sum);
            request.response()
                    .putHeader("Keep-Alive", "timeout=5")
                    .endHandler(sent -> vertx.setTimer(idle.toMillis(), timer -> {
                        if (uses.get(connection) == use) {
                            connection.close();
                        }
                    }));
        });
    }

    /** Ends all sessions, as a restart of the server would. */
    public void endSessions() {
        sessions.clear();
    }

    public boolean knows(String session) {
        return sessions.contains(session);
    }

    private void handle(HttpServerRequest request) {
        String call = request.method() + " " + request.path();
        String session = request.getHeader(SESSION_HEADER);
        closeWhenIdle(request);
        request.body().onSuccess(body -> {
            received.add(new Received(call, request.uri(), session, body.toString()));
            boolean open = call.equals(LOGIN) || session != null && sessions.contains(session);
            (open ? next(call) : Answer.refusal(401, "10")).to(request);
        });
    }

    private Answer next(String call) {
        Deque<Answer> answers = script.get(call);
        if (answers == null) {
            return switch (call) {
                case LOGIN -> request -> letIn(request, WELCOME);
                case LOGOUT -> this::letOut;
                default -> Answer.refusal(400, "103");
            };
        }
        synchronized (answers) {
            return answers.size() > 1 ? answers.poll() : answers.peek();
        }
    }

    /** Answers a login with a new session and this body. */
    public void letIn(HttpServerRequest request, String body) {
        String session = "5e5510%026d".formatted(logins.incrementAndGet());
        sessions.add(session);
        request.response()
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .putHeader(SESSION_HEADER, session)
                .end(body);
    }

    private void letOut(HttpServerRequest request) {
        sessions.remove(request.getHeader(SESSION_HEADER));
        Answer.done().to(request);
    }

    /** Whatever a test is about, what the client asked is right by the description of BioStar's API. */
    @Override
    public void close() {
        await(vertx.close());
        List<String> wrong = received.stream()
                .flatMap(
                        one -> Description.read()
                                .wrongInRequest(one.call().split(" ")[0], one.target(), one.body(), Optional.empty())
                                .stream())
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static void await(io.vertx.core.Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
