package dev.vestibule.console.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
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
import dev.vestibule.console.Browser;
import dev.vestibule.console.ConsoleTestCase;
import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

@QuarkusTest
class EnrollmentMailTest extends ConsoleTestCase {

    private static final String INVITATIONS = "/console/people/1042/invitations";

    private final Browser full = Browser.signedIn("full");

    @Inject
    Database database;

    /** Everybody here is the same person. */
    @BeforeEach
    void forgetTheLastMail() {
        database.transaction(connection ->
                Sql.of("delete from mail_turn where person_id = '1042'").update(connection));
    }

    @Test
    void recordsBeforeAndAfterAndSaysWhereItWent() {
        Response page = full.post(INVITATIONS, "language", "ja");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("<p role=\"status\">", "sent to p1042@example.org");
        ArgumentCaptor<Entry> entries = ArgumentCaptor.forClass(Entry.class);
        var order = inOrder(records, invitations);
        order.verify(records).write(any(Connection.class), entries.capture());
        order.verify(invitations).send("1042", "ja");
        order.verify(records).write(any(Connection.class), entries.capture());
        assertThat(entries.getAllValues())
                .extracting(Entry::kind)
                .containsExactly(RecordKind.INVITATION_SENDING, RecordKind.INVITATION_SENT);
        assertThat(entries.getAllValues()).allSatisfy(entry -> {
            assertThat(entry.personId()).hasValue("1042");
            assertThat(entry.operatorId()).hasValue("1");
            assertThat(entry.toString()).doesNotContain("@");
        });
    }

    @Test
    void offersThePagesLanguageFirstAndTakesNoOther() {
        assertThat(full.get("/console/people/1042").asString())
                .contains("<option value=\"en\" lang=\"en\" selected>English</option>");
        full.post(INVITATIONS, "language", "xx\"");
        forgetTheLastMail();
        full.post(INVITATIONS);
        verify(invitations, times(2)).send("1042", "en");
        assertThat(full.header("Accept-Language", "ko")
                        .get("/console/people/1042")
                        .asString())
                .contains("<option value=\"ko\" lang=\"ko\" selected>한국어</option>");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL_SERVER_NOT_SET, 217, has no mail server",
        "CLOUD_OFF, 906, Remote Access",
        "CLOUD_UNREACHABLE, 908, cannot reach its cloud",
        "MAIL_ADDRESS_REFUSED, 131078, does not accept this person",
        "MAIL_ADDRESS_REFUSED, 131079, does not accept this person",
        "PERMISSION_DENIED, 20, service account may not send",
        "INVALID_REQUEST, 30, refused the request",
        "UNKNOWN, 1000, Visual Face Mobile Enrollment",
        "PERSON_NOT_FOUND, 201, There is no such person",
        "UNTRUSTED, , certificate",
        "SERVER_IN_TROUBLE, 1020, trouble of its own",
        "BAD_CREDENTIALS, 101, does not accept the service account",
        "ACCOUNT_LOCKED, 113, has locked the service account",
        "ACCOUNT_NOT_USABLE, 121, does not let the service account sign in",
        "ADDRESS_NOT_ALLOWED, 109, address",
        "SECOND_FACTOR, 122, second factor",
        "SESSION_EXPIRED, 10, ended the service account"
    })
    void everyFailureHasItsSentenceItsCodeAndItsRecord(FailureKind kind, String code, String sentence) {
        Optional<String> given = Optional.ofNullable(code);
        refuse(new BioStarFailure(kind, given));
        Response page = full.post(INVITATIONS, "language", "en");
        assertThat(page.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(page.asString())
                .contains("role=\"alert\"", sentence, "<h1>Ada Lovelace</h1>")
                .doesNotContain("role=\"status\"");
        given.ifPresent(known -> assertThat(page.asString()).contains("BioStar code " + known + "."));
        ArgumentCaptor<Entry> entries = ArgumentCaptor.forClass(Entry.class);
        verify(records, times(2)).write(any(Connection.class), entries.capture());
        Entry failed = entries.getAllValues().get(1);
        assertThat(failed.kind()).isEqualTo(RecordKind.INVITATION_FAILED);
        assertThat(failed.cause()).hasValue(kind.name());
        assertThat(failed.code()).isEqualTo(given);
        assertThat(page.asString()).contains("Reference " + failed.reference());
        verify(invitations, times(1)).send(anyString(), anyString());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "UNREADABLE"})
    void withoutAnAnswerItIsNotKnownWhetherItWent(FailureKind kind) {
        refuse(BioStarFailure.of(kind));
        Response page = full.post(INVITATIONS, "language", "en");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.asString())
                .contains("role=\"alert\"", "did not say whether it sent the e-mail")
                .doesNotContain("role=\"status\"");
        ArgumentCaptor<Entry> entries = ArgumentCaptor.forClass(Entry.class);
        verify(records, times(2)).write(any(Connection.class), entries.capture());
        assertThat(entries.getAllValues())
                .extracting(Entry::kind)
                .containsExactly(RecordKind.INVITATION_SENDING, RecordKind.INVITATION_UNKNOWN);
    }

    @Test
    void withoutAWordIsSaidToBeAccepted() {
        when(invitations.send(anyString(), anyString())).thenReturn(MailAnswer.WITHOUT_A_WORD);
        Response page = full.post(INVITATIONS, "language", "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("role=\"status\"", "BioStar accepted, without a word")
                .doesNotContain("role=\"alert\"");
        ArgumentCaptor<Entry> entries = ArgumentCaptor.forClass(Entry.class);
        verify(records, times(2)).write(any(Connection.class), entries.capture());
        assertThat(entries.getAllValues().get(1).kind()).isEqualTo(RecordKind.INVITATION_SENT);
        assertThat(entries.getAllValues().get(1).cause()).hasValue("WITHOUT_A_WORD");
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT_NOT_ALONE, , does not find them alone",
        "UNREACHABLE, , BioStar does not answer",
        "UNREADABLE, , proves whom the e-mail would reach",
        "PERMISSION_DENIED, 20, proves whom the e-mail would reach",
        "UNKNOWN, 103, proves whom the e-mail would reach"
    })
    void withoutTheProofNothingIsSentAndTheReasonIsSaid(FailureKind kind, String code, String sentence) {
        refuse(new BioStarFailure(kind, Optional.ofNullable(code), true));
        assertThat(full.post(INVITATIONS, "language", "en").asString()).contains("role=\"alert\"", sentence);
        ArgumentCaptor<Entry> entries = ArgumentCaptor.forClass(Entry.class);
        verify(records, times(2)).write(any(Connection.class), entries.capture());
        assertThat(entries.getAllValues().get(1).kind()).isEqualTo(RecordKind.INVITATION_FAILED);
    }

    @Test
    void aSecondPressWithinAMinuteSendsNothing() {
        full.post(INVITATIONS);
        Response page = full.post(INVITATIONS);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("role=\"alert\"", "less than a minute ago");
        verify(invitations, times(1)).send("1042", "en");
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void noFailureIsAnErrorPage(FailureKind kind) {
        refuse(BioStarFailure.of(kind));
        String page = full.header("Accept-Language", "ko").post(INVITATIONS).asString();
        assertThat(page).contains("role=\"alert\"", "<h1>Ada Lovelace</h1>").doesNotContain(kind.name());
    }

    @Test
    void withoutAnAddressBioStarIsNotAsked() {
        Person silent =
                TestPerson.of("1042", "Ada Lovelace", Optional.empty(), CARDIOLOGY, 0, List.of(), List.of(), true);
        when(people.find("1042")).thenReturn(Optional.of(silent));
        Response page = full.post(INVITATIONS);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("has no e-mail address, so nothing was sent");
        verifyNoInteractions(invitations);
    }

    @Test
    void withoutARecordNothingIsSent() {
        doThrow(new DatabaseException(new IllegalStateException("boom")))
                .when(records)
                .write(any(Connection.class), any(Entry.class));
        Response page = full.post(INVITATIONS);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).contains("The database does not answer").doesNotContain("boom");
        verifyNoInteractions(invitations);
    }

    @Test
    void aMailThatWentOutIsSaidToHaveGoneEvenWhenThatCannotBeRecorded() {
        doNothing()
                .doThrow(new DatabaseException(new IllegalStateException("boom")))
                .when(records)
                .write(any(Connection.class), any(Entry.class));
        Response page = full.post(INVITATIONS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("role=\"status\"");
        verify(invitations, times(1)).send("1042", "en");
    }

    private void refuse(BioStarFailure failure) {
        doThrow(new BioStarException(failure)).when(invitations).send(anyString(), anyString());
    }
}
