package dev.vestibule.console.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.TestPerson;
import dev.vestibule.console.Browser;
import dev.vestibule.console.ConsoleTestCase;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.consent.Consent;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.enrollment.pass.IssueOutcome;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.Pass;
import dev.vestibule.enrollment.pass.PassCode;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordRow;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PassPageTest extends ConsoleTestCase {

    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");
    private static final Optional<Instant> NEVER = Optional.empty();
    private static final String PASSES = "/console/people/1042/passes";

    @Inject
    ProofHashes hashes;

    private final Browser full = Browser.signedIn("full");

    @Test
    void theCodeIsOnThisOnePageOnly() {
        issue(false);
        Response page = full.post(PASSES);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Location")).isNull();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString())
                .contains("<output aria-label=\"Pass\">402 715 3381</output>", "shown only this once", "Valid until")
                .doesNotContain("4027153381", "It may replace");
        assertThat(full.get("/console/people/1042").asString()).doesNotContain("402 715 3381", "<output");
        verify(passes).issue(eq(ADA), eq(false), eq("1"), anyString());
    }

    @Test
    void aTickLetsItReplaceTheFace() {
        issue(true);
        assertThat(full.post(PASSES, "replace", "yes").asString()).contains("It may replace the face");
        verify(passes).issue(eq(ADA), eq(true), eq("1"), anyString());
    }

    @Test
    void whatWasOpenIsTakenBackWhereTheNewOneIsIssued() {
        when(passes.of("1042")).thenReturn(List.of(pass("open1", LONG_AGO, later(), NEVER, NEVER)));
        issue(false);
        full.post(PASSES);
        verify(passes).issue(eq(ADA), eq(false), eq("1"), anyString());
        verify(passes, never()).revoke(anyString(), anyString(), anyString(), anyString());
    }

    @Test
    void whenThePassCannotBeIssuedThereIsNoCode() {
        when(passes.issue(any(), anyBoolean(), anyString(), anyString()))
                .thenThrow(new DatabaseException(new IllegalStateException("boom")));
        Response page = full.post(PASSES);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).doesNotContain("<output");
    }

    @Test
    void somebodyInactiveGetsNone() {
        Person inactive =
                TestPerson.of("1042", "Ada Lovelace", Optional.empty(), CARDIOLOGY, 0, List.of(), List.of(), false);
        when(people.find("1042")).thenReturn(Optional.of(inactive));
        assertThat(full.get("/console/people/1042").asString())
                .contains("so there is no pass for them")
                .doesNotContain("Issue pass");
        when(passes.issue(eq(inactive), anyBoolean(), anyString(), anyString()))
                .thenReturn(new IssueOutcome.PersonInactive());
        Response page = full.post(PASSES);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("role=\"alert\"", "so no pass was issued");
    }

    @Test
    void showsPassesWithTheirStatesAndTakesBackOnlyOpenOnes() {
        when(passes.of("1042"))
                .thenReturn(List.of(
                        pass("open1", LONG_AGO, later(), NEVER, NEVER),
                        pass("used", LONG_AGO, later(), Optional.of(LONG_AGO), NEVER),
                        pass("expired", LONG_AGO, LONG_AGO, NEVER, NEVER)));
        String page = full.get("/console/people/1042").asString();
        assertThat(page)
                .contains(">open</span>", ">used</span>", ">expired</span>")
                .contains("<time datetime=\"2026-01-02T03:04:05Z\">2026-01-02 03:04 UTC</time>")
                .contains("/console/people/1042/passes/open1/revoke")
                .doesNotContain("passes/used/revoke", "passes/expired/revoke");
        Response answer = full.post(PASSES + "/open1/revoke");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/console/people/1042");
        verify(passes).revoke(eq("open1"), eq("1042"), eq("1"), anyString());
    }

    @Test
    void aPassOfWhoeverHadTheIdBeforeIsSaidToWorkNoMore() {
        Pass others = pass("open1", LONG_AGO, later(), NEVER, NEVER);
        when(people.find("1042")).thenReturn(Optional.of(person("1042", "Bea Byron", CARDIOLOGY, 0)));
        when(passes.of("1042")).thenReturn(List.of(others));
        assertThat(full.get("/console/people/1042").asString())
                .contains("person changed since the open pass was issued", ">person changed</span>")
                .contains("/console/people/1042/passes/open1/revoke");
    }

    @Test
    void aSaveOfWhichNobodyKnowsIsSaidWithANewPassOnePressAway() {
        Entry entry = Entry.of(RecordKind.FACE_UNCONFIRMED, "ABCD2345").person("1042");
        when(records.newestOf(eq("1042"), any())).thenReturn(Optional.of(new RecordRow(LONG_AGO, entry)));
        assertThat(full.get("/console/people/1042").asString())
                .contains("We could not check whether the face taken at 2026-01-02 03:04 UTC is saved")
                .containsPattern("role=\"alert\"[^§]*action=\"/console/people/1042/passes\"[^§]*Issue a new pass");
        assertThat(Browser.signedIn("reading").get("/console/people/1042").asString())
                .contains("We could not check")
                .doesNotContain("Issue a new pass");
    }

    @Test
    void aFaceThatExistsIsSaidBesideTheTick() {
        assertThat(full.get("/console/people/1060").asString())
                .contains("may replace an existing face", "This person has a face.", "Issue pass");
        assertThat(full.get("/console/people/1042").asString()).doesNotContain("This person has a face.");
    }

    @Test
    void showsDecisionsAndRecordsInWords() {
        when(consents.of("1042"))
                .thenReturn(List.of(
                        new Consent("c1", "1042", "j1", "k1", Decision.WITHDRAWN, "text", "hash", "ko", LONG_AGO)));
        Entry entry = Entry.of(RecordKind.INVITATION_FAILED, "ABCD2345")
                .operator("77")
                .cause(FailureKind.MAIL_SERVER_NOT_SET, Optional.of("217"));
        when(records.ofPerson("1042", 20)).thenReturn(List.of(new RecordRow(LONG_AGO, entry)));
        assertThat(full.get("/console/people/1042").asString())
                .contains("<td>withdrew</td><td>ko</td>")
                .contains("<td>enrollment e-mail not sent</td><td>77</td><td>no mail server BioStar code 217.</td>")
                .contains("<td>ABCD2345</td>");
        assertThat(full.header("Accept-Language", "ko")
                        .get("/console/people/1042")
                        .asString())
                .contains("철회함", "등록 이메일 발송 실패", "메일 서버 없음", "패스 발급");
    }

    @Test
    void somebodyWithoutANameIsCalledByTheirId() {
        when(people.find("1042")).thenReturn(Optional.of(person("1042", "", CARDIOLOGY, 0)));
        assertThat(full.get("/console/people/1042").asString()).contains("<h1>1042</h1>");
    }

    private void issue(boolean mayReplace) {
        Pass pass = new Pass(
                "new",
                "1042",
                mayReplace,
                "1",
                Instant.now(),
                later(),
                NEVER,
                NEVER,
                Optional.of(hashes.of(ADA).current()));
        when(passes.issue(any(), anyBoolean(), anyString(), anyString()))
                .thenReturn(new IssuedPass(pass, new PassCode("4027153381")));
    }

    private Pass pass(String id, Instant issued, Instant expires, Optional<Instant> used, Optional<Instant> revoked) {
        return new Pass(
                id,
                "1042",
                false,
                "1",
                issued,
                expires,
                used,
                revoked,
                Optional.of(hashes.of(ADA).current()));
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofHours(24));
    }
}
