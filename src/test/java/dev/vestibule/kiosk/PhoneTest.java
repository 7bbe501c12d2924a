package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.mail.MailAnswer;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.TestPerson;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Sql;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.InjectSpy;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PhoneTest extends KioskTest {

    @InjectSpy
    Records records;

    @Inject
    Database database;

    @Test
    void theInvitationGoesToTheIdentifiedPersonInTheLanguageOfThePage() {
        browser.speaking("ko");
        agreed();
        Response page = browser.postAndFollow("/kiosk/phone", "personId", "1", "email", "thief@example.org");
        assertThat(heading(page)).isEqualTo("이메일을 확인하세요");
        assertThat(page.asString()).contains("a•••@example.org").doesNotContain("ada@", "thief");
        verify(invitations, times(1)).send(personId, "ko");
        assertThat(kinds()).contains(RecordKind.INVITATION_SENDING, RecordKind.INVITATION_SENT);
    }

    /** Four taps carry the same cookie, and the screen shows what the last one is answered. */
    @Test
    void fourTapsOneAfterTheOtherAreOneMailAndReadTheSame() {
        agreed();
        String atTheScan = browser.cookie(KioskBrowser.JOURNEY).orElseThrow();
        for (int tap = 0; tap < 4; tap++) {
            Response answer = browser.with(KioskBrowser.JOURNEY, atTheScan).post("/kiosk/phone");
            assertThat(answer.header("Location")).endsWith("/kiosk/mailed");
        }
        assertThat(heading(browser.get("/kiosk/mailed"))).isEqualTo("Check your e-mail");
        verify(invitations, times(1)).send(any(), any());
        assertThat(kinds()).containsOnlyOnce(RecordKind.INVITATION_SENDING, RecordKind.INVITATION_SENT);
    }

    @Test
    void fourTapsAtOnceAreOneMail() throws Exception {
        agreed();
        CountDownLatch threeAnswered = new CountDownLatch(3);
        doAnswer(call -> {
                    threeAnswered.await(60, TimeUnit.SECONDS);
                    return MailAnswer.CONFIRMED;
                })
                .when(invitations)
                .send(any(), any());
        List<Response> answers = AtOnce.run(4, () -> {
            Response answer = browser.copy().post("/kiosk/phone");
            threeAnswered.countDown();
            return answer;
        });
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSize(3)
                .allSatisfy(answer -> assertThat(alert(answer)).contains("already on its way"))
                .allSatisfy(answer -> assertThat(answer.asString()).doesNotContain("/kiosk/phone"));
        verify(invitations, times(1)).send(any(), any());
    }

    @Test
    void withoutAnAnswerItIsSaidThatNobodyKnowsAndNotOfferedAgain() {
        doThrow(new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE)))
                .when(invitations)
                .send(any(), any());
        agreed();
        Response page = browser.post("/kiosk/phone");
        assertThat(alert(page)).contains("do not know whether");
        assertThat(page.asString()).doesNotContain("/kiosk/phone").contains("action=\"/kiosk/scan\"");
        assertThat(browser.get("/kiosk/scan").asString()).doesNotContain("/kiosk/phone");
        assertThat(alert(browser.post("/kiosk/phone"))).contains("already on its way");
        verify(invitations, times(1)).send(any(), any());
        assertThat(kinds()).contains(RecordKind.INVITATION_UNKNOWN);
    }

    @Test
    void aMailThatWentOutIsSaidToHaveGoneEvenWhenThatCannotBeRecorded() {
        doThrow(new DatabaseException(new IllegalStateException("boom")))
                .when(records)
                .write(any(Connection.class), argThat(entry -> entry.kind() == RecordKind.INVITATION_SENT));
        agreed();
        Response answer = browser.post("/kiosk/phone");
        assertThat(answer.header("Location")).endsWith("/kiosk/mailed");
        verify(invitations, times(1)).send(any(), any());
    }

    @Test
    void aMailThatWasRefusedIsSaidAndRecorded() {
        doThrow(new BioStarException(new BioStarFailure(FailureKind.CLOUD_OFF, Optional.of("906"))))
                .when(invitations)
                .send(any(), any());
        agreed();
        Response page = browser.post("/kiosk/phone");
        assertThat(heading(page)).isEqualTo("Look at the reader");
        assertThat(alert(page)).contains("switched off here").doesNotContain("906");
        assertThat(kinds()).contains(RecordKind.INVITATION_FAILED).doesNotContain(RecordKind.INVITATION_SENT);
    }

    @Test
    void withoutAnAddressThereIsNothingToSend() {
        Person person = person(0, true);
        known(TestPerson.of(personId, person.name(), Optional.empty(), person.group(), 0, List.of(), List.of(), true));
        agreed();
        assertThat(browser.post("/kiosk/phone").header("Location")).endsWith("because=out-of-order");
        verifyNoInteractions(invitations);
    }

    /** A scan that failed offers the other way, unless it is known to lead nowhere. */
    @ParameterizedTest
    @CsvSource({"true,false", "false,true"})
    void theWayByPhoneIsOfferedUnlessBioStarIsKnownToSendNoMail(boolean off, boolean offered) {
        when(mailSettings.knownToBeOff()).thenReturn(off);
        agreed();
        aScanFails();
        Response page = browser.get("/kiosk/scan");
        assertThat(page.asString().contains("action=\"/kiosk/phone\"")).isEqualTo(offered);
        assertThat(page.asString()).contains("action=\"/kiosk/scan\"");
    }

    private void aScanFails() {
        String journey =
                records.ofKiosk(kiosk.id(), 1).get(0).entry().journeyId().orElseThrow();
        int changed = database.transaction(connection ->
                Sql.of("update journey set scans = 1 where id = ?", journey).update(connection));
        assertThat(changed).isEqualTo(1);
    }

    private List<RecordKind> kinds() {
        return records.ofPerson(personId, 50).stream()
                .map(row -> row.entry().kind())
                .toList();
    }
}
