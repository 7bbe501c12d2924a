package dev.vestibule.biostar.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.status.BioStarStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadersTest extends WithFake {

    private static final String DEVICES = "GET /api/devices";
    private static final String ENROLLING = "GET /api/devices/enrollment";
    private static final String FOUR = """
            {"DeviceCollection":{"total":"5","rows":[
             {"id":"1","name":"Lobby","status":"1","device_type_id":{"id":"30","name":"FaceStation F2"},
              "device_group_id":{"id":"1","name":"All Devices"}},
             {"id":2,"name":"BioStation 3 2 (10.0.0.2)","status":1,"device_type_id":{"id":"30"},"device_group_id":{"id":7}},
             {"id":"3","name":"Gate of the BioStation 3","status":"1","device_type_id":{"id":35,"name":"BioStation 2"},
              "device_group_id":"8"},
             {"id":"4","name":"BioEntryW3 4","status":"0","device_group_id":9},
             {"id":"5","name":"Back","status":"2","device_type_id":{"name":"facestation f2 (FP)"}},
             {"name":"no id","status":"1"}]},
             "Response":{"code":"0","link":"https:\\/\\/x","message":"Success"}}
            """;

    @Test
    void modelsAreKnownByTheirNamesAndNeverByTheirNumbers() {
        fake.on(DEVICES, Answer.ok(FOUR));
        assertThat(portal.readers.list())
                .containsExactly(
                        new Reader("1", "Lobby", true, true, "1"),
                        new Reader("2", "BioStation 3 2 (10.0.0.2)", true, true, "7"),
                        new Reader("3", "Gate of the BioStation 3", true, false, "8"),
                        new Reader("4", "BioEntryW3 4", false, true, "9"),
                        new Reader("5", "Back", false, true, ""));
    }

    /** Online devices are what BioStar's own list says, whatever they are called; it may leave out those that are away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'total':'2','rows':[{'id':'1'},{'id':'3','name':'x','status':'0'}]}",
                "{'total':2,'rows':[{'id':1},{'id':3,'id':3},{'id':4},{'id':5},null,{}]}",
                "{'rows':[{'id':'1'},{'id':'3'},{'id':'99'}]}"
            })
    void whatTakesFacesStandsInBioStarsList(String enrolling) {
        fake.on(DEVICES, Answer.ok(FOUR)).on(ENROLLING, enrolling(enrolling));
        assertThat(portal.readers.list())
                .filteredOn(Reader::takesFaces)
                .extracting(Reader::id)
                .containsExactly("1", "3", "4", "5");
        assertThat(fake.received(ENROLLING).get(0).target()).isEqualTo("/api/devices/enrollment?type=5");
        assertThat(portal.readers.list().get(0).online()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'total':'0','rows':''}", "{'total':'0'}", "{'rows':[]}", "{'rows':null}", "{}"})
    void anEmptyListSaysThatNothingOnlineTakesFaces(String enrolling) {
        fake.on(DEVICES, Answer.ok(FOUR)).on(ENROLLING, enrolling(enrolling));
        assertThat(portal.readers.list())
                .filteredOn(reader -> reader.takesFaces() && reader.online())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400,103", "400,102", "403,20"})
    void modelsTellWhereTheListIsRefused(int status, String code) {
        fake.on(DEVICES, Answer.ok(FOUR)).on(ENROLLING, Answer.refusal(status, code));
        assertThat(portal.readers.list())
                .filteredOn(Reader::takesFaces)
                .extracting(Reader::id)
                .containsExactly("1", "2", "4", "5");
    }

    @Test
    void modelsTellWhereTheAnswerHoldsNoList() {
        fake.on(DEVICES, Answer.ok(FOUR)).on(ENROLLING, Answer.done());
        assertThat(portal.readers.list()).filteredOn(Reader::takesFaces).hasSize(4);
    }

    private static Stream<Answer> broken() {
        return Stream.of(
                Answer.bytes(200, "text/html", Buffer.buffer("<html>It works!</html>")),
                Answer.ok(""),
                Answer.ok("{\"DeviceCollection\":{\"rows\":["),
                Answer.cutOff(),
                Answer.tooLarge());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aListThatCannotBeReadIsAFailureAndNotAGuess(Answer answer) {
        fake.on(DEVICES, Answer.ok(FOUR)).on(ENROLLING, answer);
        assertThat(failureOf(portal.readers::list)).isEqualTo(BioStarFailure.of(FailureKind.UNREADABLE));
    }

    private static Answer enrolling(String collection) {
        return Answer.ok(("{'DeviceCollection':" + collection + ",'Response':{'code':'0'}}").replace('\'', '"'));
    }

    @Test
    void theStatusCountsWhatIsOnlineAndTakesFaces() {
        fake.on(DEVICES, Answer.ok(FOUR));
        assertThat(portal.status.look())
                .isEqualTo(new BioStarStatus.Report(
                        Optional.empty(), 2, ServerVersion.of(2, 9, 12, 7), OptionalLong.of(daysLeft())));
        portal.clock.advance(Duration.ofDays(100));
        assertThat(portal.status.look().certificateDaysLeft().orElseThrow()).isNegative();
    }

    @Test
    void theStatusSaysWhyTheServiceAccountCannotWork() {
        fake.on(FakeBioStar.LOGIN, Answer.refusal(400, "122"));
        assertThat(portal.status.look())
                .isEqualTo(new BioStarStatus.Report(
                        Optional.of(new BioStarFailure(FailureKind.SECOND_FACTOR, Optional.of("122"))),
                        0,
                        ServerVersion.UNKNOWN,
                        OptionalLong.of(daysLeft())));
    }

    private long daysLeft() {
        return Duration.between(
                        portal.clock.instant(),
                        certificate.certificate().getNotAfter().toInstant())
                .toDays();
    }
}
