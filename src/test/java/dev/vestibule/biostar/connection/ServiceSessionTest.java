package dev.vestibule.biostar.connection;

import static dev.vestibule.biostar.FakeBioStar.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.Portal;
import dev.vestibule.biostar.TestConfig;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.answer.CallKind;
import dev.vestibule.biostar.answer.Reply;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ServiceSessionTest extends WithFake {

    private static final String DEVICES = "GET /api/devices";
    private static final String NO_DEVICES = "{\"DeviceCollection\":{\"total\":\"0\"},\"Response\":{\"code\":\"0\"}}";

    @Test
    void oneLoginServesTwentyConcurrentCallers() {
        fake.on(DEVICES, Answer.ok(NO_DEVICES));
        List<Uni<Reply>> calls = IntStream.range(0, 20)
                .mapToObj(caller -> portal.connection.session.call(session -> Exchange.reply(
                        CallKind.OTHER, portal.connection.clients.server().devices(session), Duration.ofSeconds(30))))
                .toList();
        Uni.join().all(calls).andFailFast().await().atMost(Duration.ofSeconds(60));
        assertThat(fake.count(LOGIN)).isEqualTo(1);
        assertThat(fake.count(DEVICES)).isEqualTo(20);
        assertThat(fake.received(DEVICES))
                .extracting(FakeBioStar.Received::session)
                .containsOnly(sessionNumber(1));
    }

    @Test
    void twentyCallersWhoseSessionEndedShareOneNewLogin() {
        fake.on(DEVICES, Answer.ok(NO_DEVICES));
        portal.readers.list();
        fake.endSessions();
        List<Uni<Reply>> calls = IntStream.range(0, 20)
                .mapToObj(caller -> portal.connection.session.call(session -> Exchange.reply(
                        CallKind.OTHER, portal.connection.clients.server().devices(session), Duration.ofSeconds(30))))
                .toList();
        Uni.join().all(calls).andFailFast().await().atMost(Duration.ofSeconds(60));
        assertThat(fake.count(LOGIN)).isEqualTo(2);
    }

    @Test
    void theServiceAccountsCredentialsAreSentAsTheyAre() {
        fake.on(DEVICES, Answer.ok(NO_DEVICES));
        portal.readers.list();
        assertThat(fake.received(LOGIN).get(0).body())
                .isEqualTo("{\"User\":{\"login_id\":\"portal\",\"password\":\"service-password-\\\"7\\\"\"}}");
    }

    @ParameterizedTest
    @CsvSource({"401,10", "401,11", "400,10", "200,10", "200,11", "401,9999"})
    void anEndedSessionIsRenewedOnceAndTheCallRepeatedOnce(int status, String code) {
        fake.on(DEVICES, Answer.refusal(status, code), Answer.ok(NO_DEVICES));
        assertThat(portal.readers.list()).isEmpty();
        assertThat(fake.count(LOGIN)).isEqualTo(2);
        assertThat(fake.received(DEVICES))
                .extracting(FakeBioStar.Received::session)
                .containsExactly(sessionNumber(1), sessionNumber(2));
    }

    @Test
    void aSecondEndIsFinal() {
        fake.on(DEVICES, Answer.refusal(401, "10"));
        assertThat(failureOf(portal.readers::list).kind()).isEqualTo(FailureKind.SESSION_EXPIRED);
        assertThat(fake.count(LOGIN)).isEqualTo(2);
        assertThat(fake.count(DEVICES)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401,101,BAD_CREDENTIALS",
        "401,11,BAD_CREDENTIALS",
        "401,20,BAD_CREDENTIALS",
        "403,20,BAD_CREDENTIALS",
        "400,101,BAD_CREDENTIALS",
        "200,101,BAD_CREDENTIALS",
        "401,9999,BAD_CREDENTIALS",
        "400,113,ACCOUNT_LOCKED",
        "401,113,ACCOUNT_LOCKED",
        "400,109,ADDRESS_NOT_ALLOWED",
        "403,114,ADDRESS_NOT_ALLOWED",
        "400,121,ACCOUNT_NOT_USABLE",
        "400,122,SECOND_FACTOR"
    })
    void aRefusedAccountIsNotTriedAgainUntilThePauseIsOver(int status, String code, FailureKind kind) {
        fake.on(LOGIN, Answer.refusal(status, code));
        for (int caller = 0; caller < 5; caller++) {
            assertThat(failureOf(portal.readers::list))
                    .isEqualTo(new BioStarFailure(kind, java.util.Optional.of(code)));
        }
        assertThat(fake.count(LOGIN)).isEqualTo(1);
        assertThat(fake.received()).hasSize(1);
        portal.clock.advance(Duration.ofMinutes(5));
        assertThat(kindOf(portal.readers::list)).isEqualTo(kind);
        assertThat(fake.count(LOGIN)).isEqualTo(2);
    }

    @Test
    void aClockPutBackMakesThePauseNoLonger() {
        fake.on(LOGIN, Answer.refusal(401, "101"));
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        portal.clock.advance(Duration.ofHours(-1));
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        assertThat(fake.count(LOGIN)).isEqualTo(2);
    }

    @Test
    void aLoginWithHtmlBehind401IsARefusalToo() {
        fake.on(LOGIN, Answer.bytes(401, "text/html", io.vertx.core.buffer.Buffer.buffer("<html>")));
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        assertThat(fake.count(LOGIN)).isEqualTo(1);
    }

    @Test
    void aRefusalOfALoginWithoutACodeIsNotTriedAgainEither() {
        List<Answer> silent = List.of(
                Answer.json(400, ""),
                Answer.json(404, ""),
                Answer.bytes(400, "text/html", io.vertx.core.buffer.Buffer.buffer("<html>")),
                Answer.json(400, "{\"Response\":{\"message\":\"no\"}}"),
                Answer.json(429, "{}"));
        for (Answer answer : silent) {
            int before = fake.count(LOGIN);
            fake.on(LOGIN, answer);
            FailureKind kind = kindOf(portal.readers::list);
            assertThat(kindOf(portal.readers::list)).isEqualTo(kind);
            assertThat(fake.count(LOGIN)).isEqualTo(before + 1);
            portal.clock.advance(Duration.ofMinutes(5));
        }
    }

    @ParameterizedTest
    @CsvSource({"500,", "502,", "500,1020", "400,1020", "200,"})
    void aServerInTroubleIsAskedAgainByTheNextCaller(int status, String code) {
        fake.on(LOGIN, code == null ? Answer.json(status, "") : Answer.refusal(status, code));
        failureOf(portal.readers::list);
        failureOf(portal.readers::list);
        assertThat(fake.count(LOGIN)).isEqualTo(2);
    }

    @Test
    void aLoginThatGotNoAnswerIsTriedAgainByTheNextCaller() {
        fake.on(LOGIN, Answer.hangUp(), request -> fake.letIn(request, Answer.DONE));
        fake.on(DEVICES, Answer.ok(NO_DEVICES));
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(portal.readers.list()).isEmpty();
        assertThat(fake.count(LOGIN)).isEqualTo(2);
    }

    @Test
    void aLoginWithoutASessionHeaderIsAFailure() {
        fake.on(LOGIN, Answer.done());
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.UNREADABLE);
        assertThat(fake.count(DEVICES)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'',secret", "portal,''", ",secret", "portal,"})
    void missingCredentialsAreNeverSent(String loginId, String password) {
        TestConfig config = TestConfig.of(fake.uri().toString(), null).withCredentials(loginId, password);
        try (Portal other = Portal.at(fake, config, List.of(certificate.certificate()))) {
            assertThat(kindOf(other.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        }
        assertThat(fake.received()).isEmpty();
    }

    private static String sessionNumber(int login) {
        return "5e5510%026d".formatted(login);
    }
}
