package dev.vestibule.biostar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The beans of this package, put together by hand around one fake, so that no test inherits another's session. */
final class Portal implements AutoCloseable {

    static final Duration SETTINGS_AGE = Duration.ofMinutes(5);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final InMemorySpanExporter spans = InMemorySpanExporter.create();
    final TestClock clock = new TestClock();
    final Clients clients;
    final ServiceSession session;
    final ServerCalls server;
    final UserLists lists;
    final People people;
    final Readers readers;
    final CardOwners cardOwners;
    final Invitations invitations;
    final MailSettings mailSettings;
    final Operators operators;
    final OperatorRights rights;
    final BioStarStatus status;
    final BioStarSettings settings;
    final UserExports exports;
    final ReaderStates states;

    /** An endpoint that trusts what the supplier gives. */
    record Endpoint(URI uri, String loginId, String password, Supplier<List<X509Certificate>> pins)
            implements BioStarEndpoint {
        @Override
        public List<X509Certificate> pinnedCertificates() {
            return pins.get();
        }
    }

    Portal(BioStarConfig config, BioStarEndpoint endpoint, Breaker breaker) {
        Tracer tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("test");
        CallMetrics metrics = new CallMetrics(meters, tracer);
        clients = new Clients(endpoint, config);
        session = new ServiceSession(endpoint, clients, new VersionFile(clients, metrics), config, clock, metrics);
        server = new ServerCalls(clients, session, breaker, new Bulkhead(), metrics);
        Validity validity = new Validity(clock, config);
        lists = new UserLists(server, validity);
        people = new People(server, lists, new UserSearch(server, lists), validity);
        readers = new Readers(server, new FaceReaders(server), new ReaderCalls(clients, session, metrics));
        cardOwners = new CardOwners(people, new CardLists(server), new CardIndex(lists, people, config, clock));
        invitations = new Invitations(server, new SoleRecipient(server, people, lists), new MailMetrics(meters));
        settings = new BioStarSettings(server, clock);
        mailSettings = new MailSettings(server, settings, () -> SETTINGS_AGE, clock);
        operators = new Operators(endpoint, new OperatorLogin(clients, breaker, metrics));
        rights = new OperatorRights(server, validity);
        exports = new UserExports(server);
        states = new ReaderStates(server, clock);
        status = new BioStarStatus(readers, server, endpoint, clock);
    }

    /** A portal that pins these certificates, without a circuit breaker. */
    static Portal at(FakeBioStar fake, List<X509Certificate> pins) {
        return at(fake, TestConfig.of(fake.uri().toString(), null), pins);
    }

    static Portal at(FakeBioStar fake, BioStarConfig config, List<X509Certificate> pins) {
        return new Portal(config, endpoint(fake, config, () -> pins), new Breaker());
    }

    static BioStarEndpoint endpoint(FakeBioStar fake, BioStarConfig config, Supplier<List<X509Certificate>> pins) {
        return new Endpoint(
                fake.uri(), config.loginId().orElse(""), config.password().orElse(""), pins);
    }

    /** An operator's sign-in, waited for. */
    LoginOutcome signIn(String loginId, String password) {
        return operators.signIn(loginId, password).await().atMost(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        clients.close();
    }
}
