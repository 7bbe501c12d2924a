package dev.vestibule.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.database.DatabaseException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets where: nobody, an operator who may only look, and one of a single group. */
@QuarkusTest
class PermissionsTest extends ConsoleTestCase {

    @ParameterizedTest
    @ValueSource(strings = {"/console/people", "/console/people/1042", "/console/kiosks"})
    void withoutASessionEveryPageIsTheSignIn(String path) {
        for (Browser browser : List.of(Browser.stranger(), Browser.signedIn("forged"))) {
            Response answer = browser.get(path + "?search=a%20b");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location"))
                    .endsWith("/console/sign-in?to=" + path.replace("/", "%2F") + "%3Fsearch%3Da%2520b");
            assertThat(answer.asString()).isEmpty();
        }
        verifyNoInteractions(people, kiosks);
    }

    @Test
    void theConsoleItselfLeadsToPeople() {
        assertThat(Browser.stranger().get("/console").header("Location")).endsWith("/console/people");
    }

    @Test
    void htmxIsToldToLeaveThePage() {
        Response answer = Browser.stranger().header("HX-Request", "true").get("/console/people?search=a");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).startsWith("/console/sign-in?to=");
    }

    @Test
    void aSessionIsLookedUpOnTheConsoleOnly() {
        Browser.signedIn("full").get("/assets/htmx.min.js");
        Browser.signedIn("full").get("/console/sign-in");
        verify(sessions, never()).find(anyString());
    }

    @Test
    void aDatabaseThatCannotTellWhoItIsShowsNoPage() {
        when(sessions.find("full")).thenThrow(new DatabaseException(new IllegalStateException("boom")));
        Response page = Browser.signedIn("full").get("/console/people");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains("role=\"alert\"", "The database does not answer", "Try again")
                .doesNotContain("boom");
        verifyNoInteractions(people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/people/1042/passes",
                "/console/people/1042/passes/p1/revoke",
                "/console/people/1042/invitations",
                "/console/kiosks",
                "/console/kiosks/k1/revoke"
            })
    void changesNeedASessionATokenAndThePermission(String path) {
        assertThat(Browser.stranger().post(path).header("Location")).endsWith("/console/sign-in");
        assertThat(Browser.signedIn("full").postWithoutToken(path).statusCode()).isIn(303, 400);
        Response refused = Browser.signedIn("reading").post(path);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains("role=\"alert\"", "may look at users but not change them");
        assertThat(Browser.signedIn("full").get(path).statusCode()).isIn(200, 404, 405);
        verifyNothingChanged();
    }

    @Test
    void whoMayOnlyLookSeesNoButtons() {
        Browser reading = Browser.signedIn("reading");
        when(readers.list()).thenReturn(List.of(new Reader("7", "F2", true, true, "1")));
        assertThat(reading.get("/console/people/1042").asString())
                .contains("<h1>Ada Lovelace</h1>")
                .doesNotContain("Issue pass", "Send enrollment e-mail", "/passes", "/invitations");
        assertThat(reading.get("/console/kiosks").asString())
                .contains("<h1>Kiosks</h1>")
                .contains("Pairing and revoking kiosks needs a BioStar account that may change users and use devices.")
                .doesNotContain("Pair this browser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/kiosks", "/console/kiosks/k1/revoke"})
    void whoMayNotUseDevicesPairsAndRevokesNothing(String path) {
        Response refused = Browser.signedIn("desk").post(path, "name", "Lobby", "reader", "7");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains("role=\"alert\"", "it needs to change users and to use devices");
        verifyNothingChanged();
        assertThat(Browser.signedIn("desk").get("/console/kiosks").asString()).doesNotContain("Pair this browser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1060", "4711"})
    void somebodyOutOfReachIsAsUnknownAsNobody(String id) {
        Browser clinic = Browser.signedIn("clinic");
        String path = "/console/people/" + id;
        for (Response answer : List.of(
                clinic.get(path),
                clinic.post(path + "/passes"),
                clinic.post(path + "/passes/p1/revoke"),
                clinic.post(path + "/invitations"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString())
                    .contains("There is no such person, or they are in no group of yours.")
                    .doesNotContain("Dana", "Theatre");
        }
        verifyNothingChanged();
        verify(passes, never()).of(anyString());
        verify(records, never()).ofPerson(anyString(), anyInt());
    }

    @Test
    void aRestrictedOperatorReachesTheGroupsBelowTheirs() {
        assertThat(Browser.signedIn("clinic").get("/console/people/1042").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIdThatIsNoIdIsNotAskedFor() {
        assertThat(Browser.signedIn("full").get("/console/people/1042;x=1").statusCode())
                .isIn(200, 404);
        assertThat(Browser.signedIn("full").get("/console/people/a%20b").statusCode())
                .isEqualTo(404);
        verify(people, never()).find("a b");
    }

    private void verifyNothingChanged() {
        verifyNoInteractions(invitations);
        verify(passes, never()).issue(any(), anyBoolean(), anyString(), anyString());
        verify(passes, never()).revoke(anyString(), anyString(), anyString(), anyString());
        verifyNoInteractions(pairings);
    }
}
