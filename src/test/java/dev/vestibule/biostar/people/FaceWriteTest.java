package dev.vestibule.biostar.people;

import static dev.vestibule.biostar.FakeBioStar.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ReaderFaces;
import dev.vestibule.biostar.WithFake;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FaceWriteTest extends WithFake {

    private static final String WRITE = "PUT /api/users/1042";
    private static final String READ = "GET /api/users/1042";
    private static final String FACE = "GET /api/devices/7/credentials/face";

    @Test
    void aCaptureGoesFromTheReaderToTheUserCharacterForCharacter() {
        fake.on(FACE, Answer.ok(ReaderFaces.answer(ReaderFaces.ODD))).on(WRITE, Answer.done());
        Capture capture = portal.readers.scanFace("7", 0).await().atMost(Duration.ofSeconds(60));
        portal.people.saveFace("1042", Capture.of(capture.json()));
        assertThat(fake.received(WRITE)).singleElement().satisfies(write -> assertThat(write.body())
                .isEqualTo("{\"User\":{\"user_id\":\"1042\",\"credentials\":{\"visualFaces\":[" + ReaderFaces.ODD
                        + "]}}}"));
    }

    @Test
    void aFaceThatWasReadBackIsRecognizedInSpiteOfItsOtherForm() {
        Capture capture = Capture.of(ReaderFaces.ODD);
        String stored = "{\"template_ex_picture\":\"/9j/4AAQ\",\"templates\":["
                + "{\"template_ex\":\"CANARY9/AAA=\",\"credential_bin_type\":\"9\"},"
                + "{\"template_ex_ir\":\"CANARY6+AAAA\",\"credential_bin_type\":\"6\"}]}";
        fake.on(
                READ,
                Answer.ok("{\"User\":{\"user_id\":\"1042\",\"credentials\":{\"visualFaces\":[" + stored
                        + "]}},\"Response\":{\"code\":\"0\"}}"));
        Person person = portal.people.find("1042").orElseThrow();
        assertThat(person.hasFace()).isTrue();
        assertThat(person.visualFaceCount()).isEqualTo(1);
        assertThat(person.faces()).containsExactly(new StoredFace(capture.fingerprints()));
        assertThat(capture.fingerprints()).hasSize(3).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void anotherFaceHasOtherFingerprints() {
        Capture one = Capture.of("{\"templates\":[{\"template_ex\":\"AAAA\"}]}");
        Capture two = Capture.of("{\"templates\":[{\"template_ex\":\"AAAB\"}]}");
        assertThat(one.fingerprints()).doesNotContainAnyElementsOf(two.fingerprints());
    }

    @Test
    void theImageIsHandedOutAsItCame() {
        assertThat(Capture.of(ReaderFaces.ODD).imageBase64()).isEqualTo("/9j/4AAQ");
        assertThat(Capture.of("{\"templates\":[{\"template_ex\":\"AAAA\"}]}").imageBase64())
                .isEmpty();
    }

    @Test
    void textThatIsNoFaceIsNoCapture() {
        for (String text : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "\"x\"",
            "{\"templates\":[]}",
            "{\"templates\":[{}]}",
            "{\"templates\":",
            "<html>",
            "{\"templates\":[{\"template_ex\":\"AAAA\"}]} {}"
        }) {
            assertThat(kindOf(() -> Capture.of(text))).as(text).isEqualTo(FailureKind.UNREADABLE);
        }
    }

    @Test
    void deletingSendsAnEmptyList() {
        fake.on(WRITE, Answer.ok("{\"Response\":{\"code\":0}}"));
        portal.people.deleteFaces("1042");
        assertThat(fake.received(WRITE)).singleElement().satisfies(write -> assertThat(write.body())
                .isEqualTo("{\"User\":{\"user_id\":\"1042\",\"credentials\":{\"visualFaces\":[]}}}"));
    }

    @Test
    void aWriteIsRepeatedOnceAfterANewLoginAndNeverOtherwise() {
        fake.on(WRITE, Answer.refusal(401, "10"), Answer.done());
        portal.people.deleteFaces("1042");
        assertThat(fake.count(WRITE)).isEqualTo(2);
        assertThat(fake.count(LOGIN)).isEqualTo(2);
        fake.on(WRITE, Answer.hangUp());
        assertThat(kindOf(() -> portal.people.deleteFaces("1042"))).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(fake.count(WRITE)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"200,4", "400,4", "200,1", "500,1000", "500,1020", "503,10", "500,65650"})
    void anAnswerThatLeavesItOpenIsNoRefusal(int status, String code) {
        fake.on(WRITE, Answer.refusal(status, code));
        assertThat(failureOf(() -> portal.people.deleteFaces("1042")))
                .isEqualTo(new BioStarFailure(FailureKind.OUTCOME_UNKNOWN, Optional.of(code)));
        assertThat(fake.count(WRITE)).as("sent once").isEqualTo(1);
    }

    @Test
    void aDeviceThatDidNotGetTheFaceIsNoRefusalOfBioStars() {
        fake.on(
                WRITE,
                Answer.ok("{\"DeviceResponse\":{\"rows\":[{\"id\":\"5\",\"code\":\"1001\"}],\"result\":\"false\"},"
                        + "\"Response\":{\"code\":\"0\"}}"));
        assertThat(kindOf(() -> portal.people.deleteFaces("1042"))).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
    }

    @Test
    void noPersonHasAnIdThatIsAPath() {
        assertThat(portal.people.find("../users")).isEmpty();
        assertThat(portal.people.find("")).isEmpty();
        assertThat(kindOf(() -> portal.people.deleteFaces("7?x"))).isEqualTo(FailureKind.PERSON_NOT_FOUND);
        assertThat(fake.received()).isEmpty();
    }
}
