package dev.vestibule.biostar.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.Portal;
import dev.vestibule.biostar.ProvablePerson;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.status.MailSetting.State;
import dev.vestibule.database.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What BioStar's settings say about its mail (sections 8.2 to 8.4), read once for all who ask. */
@QuarkusTest
class MailSettingsTest extends WithFake {

    private static final String SETTINGS = "GET /api/setting/biostar";
    private static final String SERVERS = "GET /api/setting/alarm_smtps";
    private static final String CONTENTS = "GET /api/setting_email";
    private static final String PASSWORD = "canary-of-the-mail-server";

    @BeforeEach
    void everythingIsOn() {
        fake.on(FakeBioStar.LOGIN, ProvablePerson.loginTo(fake, "2.9.11.6"))
                .on(SETTINGS, ok("{'BioStar':{'cloud':{'use_cloud':'1'}},'Response':{'code':'0'}}"))
                .on(
                        SERVERS,
                        ok("{'AlarmSmtpCollection':{'total':'1','rows':[{'id':'1','name':'Relay','smtp_password':'"
                                + PASSWORD + "'}]},'Response':{'code':'0'}}"))
                .on(
                        CONTENTS,
                        ok("{'visual_face_setting':['s','b','c','l','d','1','f'],"
                                + "'qr_setting':['','','','','','0',''],'Response':{'code':'0','by':'web'}}"));
    }

    @Test
    void allThreeAreRead() {
        assertThat(states(known())).containsExactly(State.ON, State.ON, State.ON);
        assertThat(recent().toString()).doesNotContain(PASSWORD);
    }

    @Test
    void allThreeCanBeOff() {
        fake.on(SETTINGS, ok("{'BioStar':{'cloud':{'use_cloud':0}},'Response':{'code':'0'}}"))
                .on(SERVERS, ok("{'AlarmSmtpCollection':{'total':0,'rows':''},'Response':{'code':'0'}}"))
                .on(CONTENTS, ok("{'visual_face_setting':['s','b','c','l','d',0,'f'],'Response':{'code':'0'}}"));
        assertThat(states(known())).containsExactly(State.OFF, State.OFF, State.OFF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"''|OFF", "[]|OFF", "[{'id':'1'}]|ON", "{'id':'1'}|ON", "7|NOT_KNOWN", "null|NOT_KNOWN"})
    void withoutATotalTheRowsTellInEveryForm(String rows, State state) {
        fake.on(SERVERS, ok("{'AlarmSmtpCollection':{'rows':" + rows + "},'Response':{'code':'0'}}"));
        assertThat(known().mailServer().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"403,20", "400,103", "500,1000"})
    void whatMayNotBeReadIsNotKnownAndNeverOff(int status, String code) {
        for (String call : List.of(SETTINGS, SERVERS, CONTENTS)) {
            fake.on(call, Answer.refusal(status, code));
        }
        MailSettings.Report report = known();
        assertThat(states(report)).containsOnly(State.NOT_KNOWN);
        assertThat(report.mailServer().code()).isEqualTo(Optional.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code':'0','by':'web'}",
                "{'BioStar':{'cloud':'1'},'AlarmSmtpCollection':{'total':'many'},'visual_face_setting':['1'],'code':0}",
                "{'BioStar':'','AlarmSmtpCollection':'','visual_face_setting':'','Response':{'code':'0'}}",
                "{'BioStar':{'cloud':{'use_cloud':'maybe'}},'AlarmSmtpCollection':{},"
                        + "'visual_face_setting':['','','','','','',''],'code':0}"
            })
    void whatMakesNoSenseIsNotKnown(String answer) {
        for (String call : List.of(SETTINGS, SERVERS, CONTENTS)) {
            fake.on(call, ok(answer));
        }
        assertThat(states(recent())).containsOnly(State.NOT_KNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.vestibule.biostar.BrokenAnswersTest#broken")
    void whatCannotBeReadIsNotKnown(String name, Answer answer, FailureKind kind) {
        for (String call : List.of(SETTINGS, SERVERS, CONTENTS)) {
            fake.on(call, answer);
        }
        assertThat(states(recent())).containsOnly(State.NOT_KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.9.12.7", "1.0.3", "none"})
    void ofRemoteAccessNothingIsKnownAndNothingIsAsked(String version) {
        fake.on(FakeBioStar.LOGIN, ProvablePerson.loginTo(fake, version))
                .on(SETTINGS, ok("{'BioStar':{'cloud':{'use_cloud':'0'}},'Response':{'code':'0'}}"));
        assertThat(states(known())).containsExactly(State.NOT_KNOWN, State.ON, State.ON);
        assertThat(fake.count(SETTINGS)).isZero();
    }

    @Test
    void mailIsKnownToBeOffOnlyWhereOneThingIs() {
        assertThat(known()).isNotNull();
        assertThat(portal.mailSettings.knownToBeOff()).isFalse();
        portal.clock.advance(Portal.SETTINGS_AGE);
        fake.on(SERVERS, Answer.refusal(403, "20"));
        known();
        assertThat(portal.mailSettings.knownToBeOff()).as("not known").isFalse();
        portal.clock.advance(Portal.SETTINGS_AGE);
        fake.on(CONTENTS, ok("{'visual_face_setting':['s','b','c','l','d','0','f'],'Response':{'code':'0'}}"));
        known();
        assertThat(portal.mailSettings.knownToBeOff()).isTrue();
    }

    @Test
    void oneReadingServesAllWhoAskWithinThePeriod() {
        MailSettings.Report report = known();
        assertThat(IntStream.range(0, 200).parallel().mapToObj(caller -> recent()))
                .containsOnly(report);
        assertThat(fake.count(SERVERS) + fake.count(SETTINGS) + fake.count(CONTENTS))
                .isEqualTo(3);
        portal.clock.advance(Portal.SETTINGS_AGE.minusSeconds(1));
        recent();
        assertThat(fake.count(SERVERS)).isEqualTo(1);
        portal.clock.advance(Duration.ofSeconds(1));
        fake.on(SERVERS, ok("{'AlarmSmtpCollection':{'total':0},'Response':{'code':'0'}}"));
        assertThat(known().mailServer().state()).isEqualTo(State.OFF);
        assertThat(fake.count(SERVERS)).isEqualTo(2);
    }

    /** The settings have one owner: what a mail needs and what a door needs stand in one answer. */
    @Test
    void whatWasReadForTheMailServesTheDoorsToo() {
        fake.on(SETTINGS, ok("{'BioStar':{'cloud':{'use_cloud':'1'},'user_sync_method':'0'},'Response':{'code':'0'}}"));
        assertThat(known().cloud().state()).isEqualTo(State.ON);
        assertThat(portal.settings.sendsToDevices()).contains(false);
        assertThat(fake.count(SETTINGS)).isEqualTo(1);
        portal.clock.advance(Portal.SETTINGS_AGE);
        fake.on(SETTINGS, Answer.refusal(403, "20"));
        assertThat(known().cloud().state()).isEqualTo(State.NOT_KNOWN);
        assertThat(portal.settings.sendsToDevices())
                .as("what was read five minutes ago is still good")
                .contains(false);
    }

    @Test
    void aBioStarThatHangsHoldsNobodyUpAndIsAskedOnce() throws Exception {
        fake.on(SETTINGS, Answer.silence()).on(SERVERS, Answer.silence()).on(CONTENTS, Answer.silence());
        patient();
        assertThat(AtOnce.run(8, this::recent))
                .allSatisfy(report -> assertThat(states(report)).containsOnly(State.NOT_KNOWN));
        assertThat(fake.count(SETTINGS) + fake.count(SERVERS) + fake.count(CONTENTS))
                .isEqualTo(1);
    }

    /** What a page would read that came a moment later, on a machine that is busy with other tests. */
    private MailSettings.Report known() {
        return await().until(this::recent, report -> !report.equals(MailSettings.Report.NOT_KNOWN));
    }

    private MailSettings.Report recent() {
        return portal.mailSettings.recent().await().atMost(PATIENCE);
    }

    private static List<State> states(MailSettings.Report report) {
        return List.of(
                report.cloud().state(),
                report.mailServer().state(),
                report.content().state());
    }

    private static Answer ok(String json) {
        return Answer.ok(json.replace('\'', '"'));
    }
}
