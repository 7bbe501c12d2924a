package dev.vestibule.console.saves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.vestibule.access.CookieName;
import dev.vestibule.biostar.people.Belonging;
import dev.vestibule.biostar.people.Loss;
import dev.vestibule.console.Browser;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.face.FoundLoss;
import dev.vestibule.enrollment.face.Losses;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** On the emulator: an administrator, and operators who are none. */
@QuarkusTest
class SavesPageTest {

    private static final String PAGE = "/console/saves";
    private static final Instant FOUND = Instant.parse("2026-11-24T10:11:12.345Z");
    private static final String STOPPED = "No face is saved at the moment";

    @InjectMock
    Losses losses;

    @BeforeEach
    void somethingWasLost() {
        when(losses.stopSaves()).thenReturn(true);
        when(losses.open())
                .thenReturn(List.of(
                        new FoundLoss(
                                "1002",
                                new Loss(Belonging.CUSTOM_FIELD, 1, List.of("Locker")),
                                FOUND,
                                "k1",
                                "AAAA2222"),
                        new FoundLoss(
                                "1002",
                                new Loss(Belonging.FINGERPRINT, 2, List.of()),
                                FOUND.minusSeconds(9),
                                "k1",
                                "B")));
    }

    @Test
    void anAdministratorSeesWhatWasLostAndSaysGoOn() {
        Browser administrator = signedIn("operator");
        assertThat(administrator.get("/console/people").asString()).contains(STOPPED, "href=\"/console/saves\"");
        String page = administrator.get(PAGE).asString();
        assertThat(page)
                .contains("<h1>Stopped saves</h1>", "<td>custom fields</td><td>1</td><td>Locker</td>")
                .contains("<td>fingerprints</td><td>2</td>", "AAAA2222", "value=\"2026-11-24T10:11:12.345Z\"")
                .as("what an administrator looks at before they press it")
                .contains("audit trail for this person");
        Response answer = administrator.post(PAGE, "seen", FOUND.toString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(PAGE);
        verify(losses).accept(eq(FOUND), eq("1036"), anyString());
    }

    @Test
    void nobodyElseSeesWhatWasLostOrSaysGoOn() {
        for (String operator : new String[] {"cardiology", "desk", "reader"}) {
            Browser browser = signedIn(operator);
            assertThat(browser.get("/console/people").asString())
                    .contains(STOPPED)
                    .doesNotContain("href=\"/console/saves\"");
            assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(browser.get(PAGE).asString()).doesNotContain("Locker");
            assertThat(browser.post(PAGE, "seen", FOUND.toString()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Browser.stranger().get(PAGE).statusCode()).isEqualTo(303);
        Browser.stranger().post(PAGE, "seen", FOUND.toString());
        signedIn("operator").postWithoutToken(PAGE, "seen", FOUND.toString());
        verify(losses, never()).accept(any(), any(), any());
    }

    @Test
    void aFormThatNamesNoMomentIsNone() {
        Browser administrator = signedIn("operator");
        for (String seen : new String[] {"", "tomorrow", "2026-11-24"}) {
            assertThat(administrator.post(PAGE, "seen", seen).statusCode()).isEqualTo(400);
        }
        assertThat(administrator.post(PAGE).statusCode()).isEqualTo(400);
        verify(losses, never()).accept(any(), any(), any());
    }

    @Test
    void whereNothingIsLostNothingIsShown() {
        when(losses.stopSaves()).thenReturn(false);
        when(losses.open()).thenReturn(List.of());
        Browser administrator = signedIn("operator");
        assertThat(administrator.get("/console/people").asString()).doesNotContain(STOPPED);
        assertThat(administrator.get(PAGE).asString())
                .contains("Faces are saved.")
                .doesNotContain("<table");
    }

    @Test
    void aDatabaseThatDoesNotSayLeavesThePagesShown() {
        when(losses.stopSaves()).thenThrow(Mockito.mock(DatabaseException.class));
        assertThat(signedIn("operator").get("/console/people").statusCode()).isEqualTo(200);
    }

    private static Browser signedIn(String operator) {
        Browser browser = Browser.stranger();
        Response in = browser.post("/console/sign-in", "login", operator, "password", operator);
        return browser.cookie(CookieName.OPERATOR, in.cookie(CookieName.OPERATOR));
    }
}
