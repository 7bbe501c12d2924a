package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadersTest extends WithFake {

    private static final String DEVICES = "GET /api/devices";
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
                        Optional.of(new BioStarFailure(FailureKind.ACCOUNT_NOT_USABLE, Optional.of("122"))),
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
