package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.Portal;
import dev.vestibule.biostar.ReaderFaces;
import dev.vestibule.biostar.TestConfig;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.operators.LoginOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BreakerTest extends WithFake {

    private static final String DEVICES = "GET /api/devices";
    private static final String FACE = "GET /api/devices/7/credentials/face";

    @Inject
    Breaker breaker;

    @Inject
    CircuitBreakerMaintenance maintenance;

    @BeforeEach
    void useTheBreaker() {
        maintenance.reset(Breaker.NAME);
        portal.close();
        TestConfig config = TestConfig.of(fake.uri().toString(), null);
        portal = new Portal(
                config,
                Portal.endpoint(fake, config, () -> List.of(certificate.certificate())),
                (reached, endpoint, clock, meters, tracer) ->
                        new TestConnection(reached, endpoint, clock, meters, tracer, breaker));
    }

    @AfterEach
    void leaveItClosed() {
        maintenance.reset(Breaker.NAME);
    }

    private static Stream<Answer> outages() {
        return Stream.of(
                Answer.hangUp(),
                Answer.bytes(502, "text/html", Buffer.buffer("<html>")),
                Answer.refusal(500, "1020"),
                Answer.refusal(200, "339968"),
                Answer.json(503, "{\"Response\":{\"message\":\"no\"}}"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void tenOutagesOpenItAndThenNobodyIsAsked(Answer outage) {
        fake.on(DEVICES, outage);
        for (int call = 0; call < 10; call++) {
            assertThat(kindOf(portal.readers::list))
                    .isIn(FailureKind.UNREACHABLE, FailureKind.UNREADABLE, FailureKind.SERVER_IN_TROUBLE);
        }
        assertThat(maintenance.currentState(Breaker.NAME)).isEqualTo(CircuitBreakerState.OPEN);
        int before = fake.received().size();
        assertThat(failureOf(portal.readers::list)).isEqualTo(BioStarFailure.notSent(FailureKind.UNREACHABLE));
        assertThat(failureOf(() -> portal.people.find("7"))).isEqualTo(BioStarFailure.notSent(FailureKind.UNREACHABLE));
        assertThat(portal.status.look().failure()).contains(BioStarFailure.notSent(FailureKind.UNREACHABLE));
        assertThat(fake.received()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"400,103", "400,1000", "500,1000", "403,20", "400,201", "400,1017", "200,65650", "400,30", "401,10"})
    void refusalsNeverOpenIt(int status, String code) {
        fake.on(DEVICES, Answer.refusal(status, code));
        for (int call = 0; call < 25; call++) {
            failureOf(portal.readers::list);
        }
        assertThat(maintenance.currentState(Breaker.NAME)).isEqualTo(CircuitBreakerState.CLOSED);
        assertThat(fake.count(DEVICES)).isGreaterThanOrEqualTo(25);
    }

    @Test
    void badCredentialsNeverOpenIt() {
        fake.on(FakeBioStar.LOGIN, Answer.refusal(401, "101"));
        for (int call = 0; call < 25; call++) {
            assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        }
        assertThat(maintenance.currentState(Breaker.NAME)).isEqualTo(CircuitBreakerState.CLOSED);
        assertThat(fake.count(FakeBioStar.LOGIN)).isEqualTo(1);
    }

    @Test
    void scansGoThroughAnOpenOneAndDoNotCount() {
        fake.on(FACE, Answer.hangUp());
        for (int call = 0; call < 12; call++) {
            assertThat(kindOf(this::scan)).isEqualTo(FailureKind.UNREACHABLE);
        }
        assertThat(maintenance.currentState(Breaker.NAME)).isEqualTo(CircuitBreakerState.CLOSED);
        fake.on(DEVICES, Answer.hangUp()).on(FACE, Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)));
        for (int call = 0; call < 10; call++) {
            failureOf(portal.readers::list);
        }
        assertThat(maintenance.currentState(Breaker.NAME)).isEqualTo(CircuitBreakerState.OPEN);
        scan();
        assertThat(fake.count(FACE)).isEqualTo(13);
    }

    @Test
    void signInsThatBioStarDoesNotAnswerOpenItAndThenNobodyIsAsked() {
        fake.on(FakeBioStar.LOGIN, Answer.hangUp());
        for (int call = 0; call < 10; call++) {
            assertThat(portal.signIn("operator", "secret"))
                    .isEqualTo(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.UNREACHABLE)));
        }
        assertThat(maintenance.currentState(Breaker.NAME)).isEqualTo(CircuitBreakerState.OPEN);
        assertThat(portal.signIn("operator", "secret"))
                .isEqualTo(new LoginOutcome.Refused(BioStarFailure.notSent(FailureKind.UNREACHABLE)));
        assertThat(fake.count(FakeBioStar.LOGIN)).isEqualTo(10);
    }

    @Test
    void wrongPasswordsNeverOpenIt() {
        fake.on(FakeBioStar.LOGIN, Answer.refusal(400, "101"));
        for (int call = 0; call < 25; call++) {
            assertThat(portal.signIn("operator", "wrong")).isInstanceOf(LoginOutcome.Refused.class);
        }
        assertThat(maintenance.currentState(Breaker.NAME)).isEqualTo(CircuitBreakerState.CLOSED);
        assertThat(fake.count(FakeBioStar.LOGIN)).isEqualTo(25);
    }

    private void scan() {
        portal.readers.scanFace("7", 0).await().atMost(Duration.ofSeconds(60));
    }
}
