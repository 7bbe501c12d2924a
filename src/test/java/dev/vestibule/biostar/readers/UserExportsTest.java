package dev.vestibule.biostar.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.WithFake;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether BioStar sends faces to devices, and sending one where it does not (sections 3.11 and 8.2). */
@QuarkusTest
class UserExportsTest extends WithFake {

    private static final String EXPORT = "POST /api/users/export";
    private static final String SETTINGS = "GET /api/setting/biostar";

    @Test
    void sendsOneUserToOneDevice() {
        fake.on(EXPORT, Answer.ok("""
                {"DeviceResponse":{"rows":[{"id":"543700001","code":"0"}],"result":"true"},"Response":{"code":"0"}}"""));
        portal.exports.send("1042", "543700001");
        FakeBioStar.Received sent = fake.received(EXPORT).get(0);
        assertThat(sent.target()).isEqualTo("/api/users/export?overwrite=true&id=1042");
        assertThat(sent.body()).isEqualTo("{\"DeviceCollection\":{\"rows\":[{\"id\":\"543700001\"}]}}");
    }

    @ParameterizedTest
    @CsvSource({"1004,READER_OFFLINE", "1003,READER_TIMED_OUT", "1017,READER_BUSY", "77777,UNKNOWN"})
    void aDeviceThatDoesNotTakeItSaysSoInsideASuccess(String code, FailureKind kind) {
        fake.on(
                EXPORT,
                Answer.ok("{\"DeviceResponse\":{\"rows\":[{\"id\":\"5\",\"code\":\"" + code
                        + "\"}],\"result\":\"false\"},\"Response\":{\"code\":\"0\"}}"));
        assertThat(failureOf(() -> portal.exports.send("1042", "5")))
                .isEqualTo(new BioStarFailure(kind, Optional.of(code)));
        assertThat(fake.count(EXPORT)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'DeviceResponse':{'rows':[{'id':5,'code':0}]},",
                "'DeviceResponse':{'rows':{'id':'5','code':'0'}},",
                "'DeviceResponse':{'rows':'','result':true},"
            })
    void theDeviceSaysThatItTookItInEveryForm(String devices) {
        fake.on(EXPORT, answer(devices));
        assertThatCode(() -> portal.exports.send("1042", "5")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'DeviceResponse':'',",
                "'DeviceResponse':{'rows':''},",
                "'DeviceResponse':{'rows':[{'id':'5'}]},",
                "'DeviceResponse':{'rows':[{'id':'6','code':'0'}]},"
            })
    void aSuccessThatSaysNothingOfTheDeviceIsNoSuccess(String devices) {
        fake.on(EXPORT, answer(devices));
        assertThat(kindOf(() -> portal.exports.send("1042", "5"))).isEqualTo(FailureKind.UNREADABLE);
        assertThat(fake.count(EXPORT)).isEqualTo(1);
    }

    @Test
    void aDeviceThatBioStarStopsWaitingForHasNotTakenIt() {
        fake.on(EXPORT, Answer.ok("{\"Response\":{\"code\":\"4\",\"task_id\":\"12\",\"message\":\"\"}}"));
        assertThat(failureOf(() -> portal.exports.send("1042", "5")))
                .isEqualTo(new BioStarFailure(FailureKind.READER_TIMED_OUT, Optional.of("4")));
    }

    private static Answer answer(String devices) {
        return Answer.ok(("{" + devices + "'Response':{'code':'0'}}").replace('\'', '"'));
    }

    @Test
    @Tag("slow")
    void anExportOfWhichNobodyHearsIsNotRepeatedAndHoldsNobodyAsLongAsOtherCalls() {
        patient();
        fake.on(EXPORT, Answer.hangUp());
        assertThat(kindOf(() -> portal.exports.send("1042", "5"))).isEqualTo(FailureKind.UNREACHABLE);
        fake.on(EXPORT, Answer.silence());
        assertThat(CompletableFuture.supplyAsync(() -> kindOf(() -> portal.exports.send("1042", "5"))))
                .succeedsWithin(PATIENCE)
                .isEqualTo(FailureKind.UNREACHABLE);
        assertThat(fake.count(EXPORT)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'\"0\"',false", "0,false", "'\"1\"',true", "3,true"})
    void theSettingsTellWhetherBioStarSendsByItself(String method, boolean sends) {
        fake.on(
                SETTINGS,
                Answer.ok("{\"BioStar\":{\"user_sync_method\":" + method + ",\"user_sync_method_2\":\"0\"},"
                        + "\"Response\":{\"code\":\"0\"}}"));
        assertThat(portal.settings.sendsToDevices()).contains(sends);
        portal.clock.advance(Duration.ofMinutes(9));
        assertThat(portal.settings.sendsToDevices()).contains(sends);
        assertThat(fake.count(SETTINGS)).isEqualTo(1);
        portal.clock.advance(Duration.ofMinutes(1));
        assertThat(portal.settings.sendsToDevices()).contains(sends);
        assertThat(fake.count(SETTINGS)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"off\"", "{}", "[0]", "-1", "99999999999"})
    void settingsThatSayNothingAreNotKnown(String method) {
        fake.on(
                SETTINGS,
                Answer.ok("{\"BioStar\":{\"user_sync_method\":" + method + "},\"Response\":{\"code\":\"0\"}}"));
        assertThat(portal.settings.sendsToDevices()).isEmpty();
    }

    @Test
    void settingsThatCannotBeReadAreNotKnownAndFailNobody() {
        Answer[] answers = {
            Answer.refusal(403, "20"),
            Answer.refusal(400, "103"),
            Answer.bytes(200, "text/html", Buffer.buffer("<html>")),
            Answer.ok(""),
            Answer.ok("{\"BioStar\":[],\"Response\":{\"code\":\"0\"}}"),
            Answer.cutOff(),
            Answer.tooLarge(),
            Answer.silence(),
        };
        fake.on(SETTINGS, answers);
        for (Answer answer : answers) {
            assertThatCode(() -> assertThat(portal.settings.sendsToDevices()).isEmpty())
                    .doesNotThrowAnyException();
            portal.clock.advance(Duration.ofMinutes(1));
        }
    }
}
