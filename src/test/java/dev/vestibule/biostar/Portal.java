package dev.vestibule.biostar;

import dev.vestibule.biostar.cards.CardOwners;
import dev.vestibule.biostar.cards.TestCardOwners;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.connection.TestConnection;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.mail.TestInvitations;
import dev.vestibule.biostar.operators.LoginOutcome;
import dev.vestibule.biostar.operators.OperatorRights;
import dev.vestibule.biostar.operators.Operators;
import dev.vestibule.biostar.operators.TestOperators;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.TestPeople;
import dev.vestibule.biostar.people.UserLists;
import dev.vestibule.biostar.readers.ReaderStates;
import dev.vestibule.biostar.readers.Readers;
import dev.vestibule.biostar.readers.TestReaders;
import dev.vestibule.biostar.readers.UserExports;
import dev.vestibule.biostar.status.BioStarSettings;
import dev.vestibule.biostar.status.BioStarStatus;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.biostar.status.TestStatus;
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

/** The beans of all rooms, put together by hand around one fake, so that no test inherits another's session. */
public final class Portal implements AutoCloseable {

    public static final Duration SETTINGS_AGE = Duration.ofMinutes(5);

    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final InMemorySpanExporter spans = InMemorySpanExporter.create();
    public final TestClock clock = new TestClock();
    public final TestConnection connection;
    public final ServerCalls server;
    public final UserLists lists;
    public final People people;
    public final Readers readers;
    public final CardOwners cardOwners;
    public final Invitations invitations;
    public final MailSettings mailSettings;
    public final Operators operators;
    public final OperatorRights rights;
    public final BioStarStatus status;
    public final BioStarSettings settings;
    public final UserExports exports;
    public final ReaderStates states;

    /** An endpoint that trusts what the supplier gives. */
    public record Endpoint(URI uri, String loginId, String password, Supplier<List<X509Certificate>> pins)
            implements BioStarEndpoint {
        @Override
        public List<X509Certificate> pinnedCertificates() {
            return pins.get();
        }
    }

    /** How the portal reaches BioStar. */
    public interface Reach {

        /** The connection that the portal of these works over. */
        TestConnection to(
                BioStarConfig config,
                BioStarEndpoint endpoint,
                TestClock clock,
                SimpleMeterRegistry meters,
                Tracer tracer);
    }

    /** A portal without a circuit breaker. */
    public Portal(BioStarConfig config, BioStarEndpoint endpoint) {
        this(config, endpoint, TestConnection::of);
    }

    /** A portal that reaches BioStar like this. */
    public Portal(BioStarConfig config, BioStarEndpoint endpoint, Reach reach) {
        Tracer tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("test");
        connection = reach.to(config, endpoint, clock, meters, tracer);
        server = connection.server;
        TestPeople users = new TestPeople(server, config, clock);
        lists = users.lists;
        people = users.people;
        cardOwners = TestCardOwners.of(server, users, config, clock);
        invitations = TestInvitations.of(server, users, meters);
        TestReaders devices = new TestReaders(connection, clock);
        readers = devices.readers;
        exports = devices.exports;
        states = devices.states;
        TestOperators accounts = new TestOperators(connection, endpoint, users.validity);
        operators = accounts.operators;
        rights = accounts.rights;
        TestStatus told = new TestStatus(server, readers, endpoint, () -> SETTINGS_AGE, clock);
        settings = told.settings;
        mailSettings = told.mailSettings;
        status = told.status;
    }

    /** A portal that pins these certificates, without a circuit breaker. */
    public static Portal at(FakeBioStar fake, List<X509Certificate> pins) {
        return at(fake, TestConfig.of(fake.uri().toString(), null), pins);
    }

    /** The same with this configuration. */
    public static Portal at(FakeBioStar fake, BioStarConfig config, List<X509Certificate> pins) {
        return new Portal(config, endpoint(fake, config, () -> pins));
    }

    /** The fake as the endpoint of a portal. */
    public static BioStarEndpoint endpoint(
            FakeBioStar fake, BioStarConfig config, Supplier<List<X509Certificate>> pins) {
        return new Endpoint(
                fake.uri(), config.loginId().orElse(""), config.password().orElse(""), pins);
    }

    /** An operator's sign-in, waited for. */
    public LoginOutcome signIn(String loginId, String password) {
        return operators.signIn(loginId, password).await().atMost(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        connection.close();
    }
}
