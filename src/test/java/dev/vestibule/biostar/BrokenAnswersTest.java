package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.operators.LoginOutcome;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.biostar.people.PeopleCriteria;
import dev.vestibule.biostar.people.UserGroup;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server, a proxy or a cable may do, every public call ends with a typed failure. */
@QuarkusTest
class BrokenAnswersTest extends WithFake {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Public(String wire, Consumer<Portal> call) {
        /** Neither a change nor a scan. */
        boolean isQuestion() {
            return wire.endsWith("search") || wire.startsWith("GET") && !wire.endsWith("/face");
        }

        @Override
        public String toString() {
            return wire;
        }
    }

    private static List<Public> calls() {
        return List.of(
                new Public("GET /api/users/7", portal -> portal.people.find("7")),
                new Public("GET /api/cards", portal -> portal.cardOwners.ownerOf(Card.of("123"))),
                new Public("GET /api/user_groups", portal -> portal.people.groups()),
                new Public("PUT /api/users/7", portal -> portal.people.deleteFaces("7")),
                new Public("GET /api/devices", portal -> portal.readers.list()),
                new Public(
                        "POST /api/v2/users/advance_search",
                        portal -> portal.lists.matching(PeopleCriteria.everybody(0, 50))),
                new Public(
                        "GET /api/devices/7/credentials/face",
                        portal -> portal.readers.scanFace("7", 0).await().atMost(PATIENCE)),
                new Public(
                        "POST /api/devices/7/scan_card",
                        portal -> portal.readers.scanCard("7").await().atMost(PATIENCE)));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("html", html(200), FailureKind.UNREADABLE),
                Arguments.of("html of a proxy", html(502), FailureKind.UNREADABLE),
                Arguments.of("html not found", html(404), FailureKind.UNREADABLE),
                Arguments.of("redirect", html(302), FailureKind.UNREADABLE),
                Arguments.of("empty", Answer.ok(""), FailureKind.UNREADABLE),
                Arguments.of("no content", Answer.json(204, ""), FailureKind.UNREADABLE),
                Arguments.of("not json", Answer.ok("Success"), FailureKind.UNREADABLE),
                Arguments.of("half", Answer.ok("{\"UserCollection\":{\"rows\":["), FailureKind.UNREADABLE),
                Arguments.of("cut off", Answer.cutOff(), FailureKind.UNREADABLE),
                Arguments.of("too large", Answer.tooLarge(), FailureKind.UNREADABLE),
                Arguments.of("hung up", Answer.hangUp(), FailureKind.UNREACHABLE),
                Arguments.of("odd type", odd("no/such; charset=none"), FailureKind.UNREADABLE),
                Arguments.of("no type at all", odd("///"), FailureKind.UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void everyCallEndsTyped(String name, Answer answer, FailureKind kind) {
        for (Public each : calls()) {
            fake.on(each.wire(), answer);
            assertThat(failureOf(() -> each.call().accept(portal)))
                    .as(each.wire())
                    .isEqualTo(BioStarFailure.of(kind));
            assertThat(fake.count(each.wire()))
                    .as(each.wire())
                    .isEqualTo(name.equals("hung up") && each.isQuestion() ? 2 : 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void everyLoginEndsTypedAndOpensNothing(String name, Answer answer, FailureKind kind) {
        fake.on(FakeBioStar.LOGIN, answer);
        assertThat(kindOf(portal.readers::list)).isEqualTo(kind);
        assertThat(portal.signIn("operator", "secret")).isEqualTo(new LoginOutcome.Refused(BioStarFailure.of(kind)));
        assertThat(portal.status.look().failure()).contains(BioStarFailure.of(kind));
    }

    @Test
    void aLargeAnswerWithinTheLimitIsRead() {
        String photo = "A".repeat(6 << 20);
        fake.on("GET /api/users/7", Answer.ok("{\"User\":{\"user_id\":7,\"photo\":\"" + photo + "\"},\"code\":0}"));
        assertThat(portal.people.find("7")).isPresent();
    }

    @Test
    void anAnswerNeedsNoContentType() {
        fake.on(
                "GET /api/user_groups",
                Answer.bytes(200, "", Buffer.buffer("{\"UserGroupCollection\":{\"rows\":[{\"id\":1}]}}")),
                Answer.bytes(200, "text/plain", Buffer.buffer("{\"UserGroupCollection\":{\"rows\":[{\"id\":1}]}}")));
        assertThat(portal.people.groups()).containsExactly(new UserGroup("1", "", ""));
        assertThat(portal.people.groups()).hasSize(1);
    }

    @Test
    void aServerThatSaysNothingIsGivenUpAndItsConnectionClosed() {
        fake.on("GET /api/devices", Answer.silence());
        TestConfig hasty = TestConfig.of(fake.uri().toString(), null)
                .withTimeouts(Duration.ofMillis(1500), Duration.ofSeconds(60));
        try (Portal other = Portal.at(fake, hasty, List.of(certificate.certificate()))) {
            assertThat(kindOf(other.readers::list)).isEqualTo(FailureKind.UNREACHABLE);
        }
        await().until(() -> fake.count("GET /api/devices") == 1);
    }

    @Test
    void aServerThatIsNotThereWasToldNothing() {
        fake.close();
        BioStarFailure away = BioStarFailure.notSent(FailureKind.UNREACHABLE);
        assertThat(failureOf(portal.readers::list)).isEqualTo(away);
        assertThat(failureOf(
                        () -> portal.readers.scanFace("543700001", 0).await().atMost(Duration.ofSeconds(60))))
                .isEqualTo(away);
        assertThat(portal.signIn("operator", "secret")).isEqualTo(new LoginOutcome.Refused(away));
        fake = new FakeBioStar(certificate);
    }

    @Test
    void aServerThatHangsUpMayHaveBeenTold() {
        fake.on("GET /api/devices", Answer.hangUp());
        assertThat(failureOf(portal.readers::list)).isEqualTo(BioStarFailure.of(FailureKind.UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource({"404,", "404,301", "400,201", "200,201", "404,201", "400,65649"})
    void aMissingPersonIsNobody(int status, String code) {
        fake.on("GET /api/users/7", code == null ? Answer.json(status, "") : Answer.refusal(status, code));
        assertThat(portal.people.find("7")).isEmpty();
        fake.on("PUT /api/users/7", code == null ? Answer.json(status, "") : Answer.refusal(status, code));
        assertThat(kindOf(() -> portal.people.deleteFaces("7"))).isEqualTo(FailureKind.PERSON_NOT_FOUND);
    }

    /** Where ids are numbers, a letter in the path is no route at all (section 1). */
    @Test
    void aServerWhoseIdsAreNumbersHasNobodyWithLetters() {
        fake.on("GET /api/users/ada", Answer.refusal(400, "103")).on("GET /api/users/7", Answer.refusal(400, "103"));
        assertThat(portal.people.find("ada")).isEmpty();
        assertThat(failureOf(() -> portal.people.find("7")).code()).contains("103");
    }

    @Test
    void anAnswerAboutSomeoneElseIsWorthNothing() {
        fake.on("GET /api/users/7", Answer.ok("{\"User\":{\"user_id\":\"8\"},\"Response\":{\"code\":\"0\"}}"));
        assertThat(kindOf(() -> portal.people.find("7"))).isEqualTo(FailureKind.UNREADABLE);
    }

    private static Answer html(int status) {
        return Answer.bytes(status, "text/html", Buffer.buffer("<html><body>It works!</body></html>"));
    }

    private static Answer odd(String type) {
        return Answer.bytes(200, type, Buffer.buffer("x"));
    }
}
