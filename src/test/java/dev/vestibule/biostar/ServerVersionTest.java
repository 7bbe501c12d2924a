package dev.vestibule.biostar;

import static dev.vestibule.biostar.FakeBioStar.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServerVersionTest extends WithFake {

    private static final String INFO = "GET /js/info.json";
    private static final String UNTOLD = "{\"User\":{\"user_id\":\"1\"},\"Response\":{\"code\":\"0\"}}";
    private static final ServerVersion CRITERIA = ServerVersion.of(2, 9, 8);

    @ParameterizedTest
    @CsvSource({
        "2.9.12.7, true",
        "2.9.8, true",
        "2.9.8.0, true",
        "2.9.7.99, false",
        "2.8.8, false",
        "2.10.0, true",
        "3.0.0.1, true",
        "1.0.0, true",
        "1.0.2.15, true",
        "17.1.0, true",
        "'', true",
        "someday, true"
    })
    void whatIsNotKnownIsTheNewestAndBioStarXNewerThanBioStar2(String version, boolean since) {
        assertThat(ServerVersion.in(version).isSince(CRITERIA)).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource({"1.0.2, false", "1.0.3, true", "1.1.0, true", "2.9.12, false", "'', true"})
    void aVersionOfBioStarXIsNotComparedWithNumbersOfBioStar2(String version, boolean since) {
        assertThat(ServerVersion.in(version).isSince(ServerVersion.of(1, 0, 3))).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource({
        "2.9.12.7, BioStar 2 2.9.12.7",
        "1.0.2, BioStar X 1.0.2",
        "BioStar X 1.0.2 (build 9), BioStar X 1.0.2",
        "'', BioStar",
        "2.9, BioStar",
        "99999.1.1, BioStar",
        "1.2.3.4.5, BioStar"
    })
    void theProductIsToldByTheVersion(String text, String label) {
        assertThat(ServerVersion.in(text).label()).isEqualTo(label);
    }

    @Test
    void theLoginAnswerTellsItAndNobodyIsAskedAgain() {
        assertThat(portal.server.version()).isEqualTo(ServerVersion.of(2, 9, 12, 7));
        assertThat(portal.server.version()).isEqualTo(ServerVersion.of(2, 9, 12, 7));
        assertThat(fake.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"2.9.7.12\"}",
                "BioStar 2.9.7.12",
                "{\"a\":{\"build\":\"v2.9.7.12-r3\"},\"x\":\"3.3.3\"}"
            })
    void theInfoFileTellsItOnceALoginWhereTheLoginDoesNot(String file) {
        fake.on(LOGIN, request -> fake.letIn(request, UNTOLD)).on(INFO, Answer.ok(file));
        assertThat(portal.server.version()).isEqualTo(ServerVersion.of(2, 9, 7, 12));
        assertThat(portal.server.version()).isEqualTo(ServerVersion.of(2, 9, 7, 12));
        assertThat(portal.status.version()).isEqualTo(ServerVersion.of(2, 9, 7, 12));
        assertThat(fake.count(INFO)).isEqualTo(1);
        fake.endSessions();
        failureOf(portal.readers::list);
        assertThat(fake.count(INFO)).isEqualTo(2);
    }

    @Test
    void noAnswerOfTheInfoFileKeepsAnybodyFromWorking() {
        Answer[] answers = {
            Answer.refusal(400, "103"),
            Answer.refusal(401, "10"),
            Answer.bytes(200, "text/html", Buffer.buffer("<!doctype html><script src=\"jquery-2.1.4.js\">")),
            Answer.ok(""),
            Answer.ok("{}"),
            Answer.cutOff(),
            Answer.hangUp(),
            Answer.endless(32L << 20),
            Answer.bytes(200, "no media type", Buffer.buffer(new byte[] {(byte) 0xff, 0x00})),
        };
        fake.on(LOGIN, request -> fake.letIn(request, UNTOLD)).on(INFO, answers);
        for (int login = 1; login <= answers.length; login++) {
            assertThat(portal.server.version()).as("answer %d", login).isEqualTo(ServerVersion.UNKNOWN);
            assertThat(fake.count(INFO)).isEqualTo(login);
            fake.endSessions();
            failureOf(portal.readers::list);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2.9.12\"", "[]", "{\"biostarVersion\":29}", "{\"biostarVersion\":null}", "null"})
    void aLoginThatTellsItStrangelyLetsInAllTheSame(String version) {
        String answer = "{\"User\":{\"user_id\":\"1\"},\"version\":" + version + ",\"Response\":{\"code\":\"0\"}}";
        fake.on(LOGIN, request -> fake.letIn(request, answer));
        assertThat(portal.server.version()).isEqualTo(ServerVersion.UNKNOWN);
    }

    @Test
    void aServerThatWasUpdatedTellsItsNewVersionWithTheNextSession() {
        fake.on(
                LOGIN,
                request -> fake.letIn(request, versioned("2.9.7.1")),
                request -> fake.letIn(request, versioned("2.9.12.1")));
        assertThat(portal.server.version()).isEqualTo(ServerVersion.of(2, 9, 7, 1));
        fake.endSessions();
        failureOf(portal.readers::list);
        assertThat(portal.server.version()).isEqualTo(ServerVersion.of(2, 9, 12, 1));
    }

    @Test
    void repeatedKeysInALoginAreReadWithoutRefusal() {
        fake.on(LOGIN, request -> fake.letIn(request, """
                {"User":{"user_id":"1","permission":{"device":{"id":"1","id":"2"},"user":{"id":"1","id":"1"}}},
                 "version":{"biostarVersion":"2.9.7.1","biostarVersion":"2.9.8.1"},
                 "Response":{"code":"0","code":"0"}}
                """));
        assertThat(portal.server.version()).isEqualTo(ServerVersion.of(2, 9, 8, 1));
    }

    private static String versioned(String version) {
        return "{\"User\":{\"user_id\":\"1\"},\"version\":{\"biostarVersion\":\"" + version
                + "\"},\"Response\":{\"code\":\"0\"}}";
    }
}
