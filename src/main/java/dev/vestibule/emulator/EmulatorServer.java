package dev.vestibule.emulator;

import dev.vestibule.emulator.answer.FaultRoutes;
import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.KeepAliveTimers;
import dev.vestibule.emulator.answer.Unsupported;
import dev.vestibule.emulator.cards.CardsContract;
import dev.vestibule.emulator.control.ControlRoutes;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.mail.MailContract;
import dev.vestibule.emulator.operators.OperatorsContract;
import dev.vestibule.emulator.people.PeopleContract;
import dev.vestibule.emulator.readers.ReadersContract;
import dev.vestibule.emulator.state.Delay;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.ServiceAccount;
import dev.vestibule.emulator.status.EventSockets;
import dev.vestibule.emulator.status.StatusContract;
import dev.vestibule.logging.LoggableFault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The emulator's HTTPS server on the loopback address; runs without Quarkus too. */
public final class EmulatorServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmulatorServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final long BODY_LIMIT = 14L * 1024 * 1024;
    private static final long PATIENCE_SECONDS = 15;

    private final EmulatedSite site;
    private final EmulatorCertificate certificate;
    private final HttpServer server;

    private EmulatorServer(EmulatedSite site, EmulatorCertificate certificate, HttpServer server) {
        this.site = site;
        this.certificate = certificate;
        this.server = server;
    }

    /**
     * Starts a server with a fresh site and a fresh certificate.
     *
     * @param port the port; 0 takes a free one
     * @param automatic whether readers begin in automatic mode
     * @throws IllegalStateException when it cannot start, for one because the port is taken
     */
    public static EmulatorServer start(Vertx vertx, int port, ServiceAccount service, boolean automatic) {
        EmulatedSite site = new EmulatedSite(service, automatic, Delay.on(vertx));
        EmulatorCertificate certificate = EmulatorCertificate.make();
        HttpServerOptions options = new HttpServerOptions()
                .setSsl(true)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setKeyCertOptions(certificate.options());
        EventSockets sockets = new EventSockets(site);
        HttpServer server = vertx.createHttpServer(options).requestHandler(router(vertx, site, sockets));
        await(server.listen(port, LOOPBACK), "The emulator could not start on port " + port);
        return new EmulatorServer(site, certificate, server);
    }

    /** {@code https://localhost:port}. */
    public URI uri() {
        return URI.create("https://localhost:" + server.actualPort());
    }

    /** The certificate to trust, as PEM. */
    public String certificatePem() {
        return certificate.pem();
    }

    /** The certificate to trust. */
    public X509Certificate certificate() {
        return certificate.certificate();
    }

    /** What the server knows, to look at and to change. */
    public EmulatedSite site() {
        return site;
    }

    @Override
    public void close() {
        site.reset();
        await(server.close(), "The emulator could not stop");
    }

    private static Router router(Vertx vertx, EmulatedSite site, EventSockets sockets) {
        JsonAnswers answers = new JsonAnswers(site.switches(), site.exchanges());
        Router router = Router.router(vertx);
        // Not as the server's own web socket handler, which Quarkus turns off for the whole process;
        // and before anybody reads the request to its end.
        router.get(EventSockets.PATH)
                .handler(context -> context.request().toWebSocket().onSuccess(sockets::connect));
        new KeepAliveTimers(vertx, site.switches()).addTo(router);
        router.route().handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
        new ControlRoutes(site).addTo(router);
        router.route("/api/*").failureHandler(context -> refuse(context, site, answers));
        router.route("/js/*").failureHandler(context -> refuse(context, site, answers));
        new FaultRoutes(site, answers).addTo(router);
        OperatorsContract.addTo(router, site, answers);
        PeopleContract.addTo(router, site, answers);
        ReadersContract.addTo(router, site, answers, vertx);
        CardsContract.addTo(router, site, answers);
        MailContract.addTo(router, site, answers);
        StatusContract.addTo(router, site, answers, sockets);
        new Unsupported(router, site, answers).addLast();
        return router;
    }

    private static void refuse(RoutingContext context, EmulatedSite site, JsonAnswers answers) {
        if (context.failure() instanceof RefusedCall refusal) {
            answers.refuse(context, refusal);
        } else if (context.failure() instanceof DecodeException || context.failure() instanceof ClassCastException) {
            answers.refuse(context, new RefusedCall(400, "700"));
        } else if (context.statusCode() == 413) {
            refuseLargeBody(context, site, answers);
        } else {
            LOG.error("The emulator failed", new LoggableFault(context.failure()));
            answers.refuse(context, new RefusedCall(500, "1000"));
        }
    }

    private static void refuseLargeBody(RoutingContext context, EmulatedSite site, JsonAnswers answers) {
        if (site.switches().is(Switch.BODY_LIMIT, "413")) {
            context.response().setStatusCode(413).end();
        } else {
            answers.refuse(context, site.switches().refusal(Switch.BODY_LIMIT));
        }
    }

    private static void await(Future<?> future, String problem) {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem, interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(problem, failed);
        }
    }
}
