package dev.vestibule.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.access.CookieName;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Operator;
import dev.vestibule.biostar.SignIn;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

@QuarkusTest
class SignInTest extends ConsoleTestCase {

    private static final String[] FORM = {"login", "admin", "password", "right"};

    /** From an address of its own, so that tests do not use up each other's tries. */
    private final Browser browser = Browser.stranger()
            .header(
                    "X-Forwarded-For",
                    "2001:db8:" + UUID.randomUUID().toString().substring(9, 18).replace("-", ":") + "::1");

    @Test
    void theFormHasItsNames() {
        Response page = browser.get("/console/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("<h1>Sign in</h1>", "<label>Login ID<input", "<label>Password<input type=\"password\"")
                .contains("<button class=\"primary\">Sign in</button>")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void aNewSessionReplacesTheOldOneAndGoesBackToThePageAskedFor() {
        accept(FULL);
        when(sessions.open(eq(FULL), anyString())).thenReturn("fresh");
        Response answer = browser.cookie(CookieName.OPERATOR, "stale")
                .post("/console/sign-in", "login", "admin", "password", "right", "to", "/console/people/1042");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/console/people/1042");
        Cookie cookie = answer.detailedCookie(CookieName.OPERATOR);
        assertThat(cookie.getValue()).isEqualTo("fresh");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.hasExpiryDate() || cookie.getMaxAge() >= 0).isFalse();
        var order = inOrder(sessions);
        order.verify(sessions).end(eq("stale"), anyString());
        order.verify(sessions).open(eq(FULL), anyString());
    }

    @Test
    void neverLeavesForAnotherSite() {
        accept(FULL);
        when(sessions.open(any(), anyString())).thenReturn("fresh");
        Response answer = browser.post(
                "/console/sign-in", "login", "admin", "password", "right", "to", "//evil.example/console/people");
        assertThat(answer.header("Location")).endsWith("/console/people").doesNotContain("evil");
        assertThat(browser.get("/console/sign-in?to=https://evil.example").asString())
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_CREDENTIALS, 101, 401, does not accept this login ID and password",
        "PERMISSION_DENIED, 20, 401, does not accept this login ID and password",
        "ACCOUNT_LOCKED, 113, 403, has locked this account",
        "ACCOUNT_NOT_USABLE, 122, 403, second factor",
        "ACCOUNT_NOT_USABLE, 109, 403, another client address",
        "UNREACHABLE, , 503, BioStar does not answer",
        "UNTRUSTED, , 502, certificate",
        "UNREADABLE, , 502, cannot be read",
        "SERVER_IN_TROUBLE, 339968, 502, trouble of its own",
        "UNKNOWN, 4711, 502, refused the request"
    })
    void everyRefusalHasItsSentenceItsCodeAndItsRecord(FailureKind kind, String code, int status, String sentence) {
        Optional<String> given = Optional.ofNullable(code);
        when(operators.signIn("admin", "right")).thenReturn(new SignIn.Refused(new BioStarFailure(kind, given)));
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.asString()).contains("role=\"alert\"", sentence, "Reference ");
        given.ifPresent(known -> assertThat(page.asString()).contains("BioStar code " + known + "."));
        assertThat(page.asString()).doesNotContain("right");
        Entry entry = recorded();
        assertThat(entry.kind()).isEqualTo(RecordKind.OPERATOR_REFUSED);
        assertThat(entry.cause()).hasValue(kind.name());
        assertThat(entry.code()).isEqualTo(given);
        assertThat(entry.toString()).doesNotContain("admin");
        assertThat(page.asString()).contains(entry.reference());
        verify(sessions, never()).open(any(), anyString());
    }

    @Test
    void someoneWhoMayNotReadUsersStaysOutside() {
        accept(new Operator("9", "door", "Dora Door", false, false, List.of("1"), EVERY_DEVICE));
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.asString()).contains("may not read users");
        assertThat(recorded().operatorId()).hasValue("9");
        verify(sessions, never()).open(any(), anyString());
    }

    @Test
    void anEmptyPasswordIsNotWorthAskingFor() {
        assertThat(browser.post("/console/sign-in", "login", "admin", "password", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.post("/console/sign-in").statusCode()).isEqualTo(401);
        verifyNoInteractions(operators);
    }

    @Test
    void afterTenRefusalsBioStarIsNotAsked() {
        when(operators.signIn("admin", "right"))
                .thenReturn(new SignIn.Refused(BioStarFailure.of(FailureKind.BAD_CREDENTIALS)));
        for (int i = 0; i < RefusedSignIns.MOST; i++) {
            assertThat(browser.post("/console/sign-in", FORM).statusCode()).isEqualTo(401);
        }
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.asString()).contains("Wait a minute");
        verify(operators, times(RefusedSignIns.MOST)).signIn("admin", "right");
    }

    @Test
    void aDatabaseThatDoesNotAnswerLetsNobodyIn() {
        accept(FULL);
        when(sessions.open(any(), anyString())).thenThrow(new DatabaseException(new IllegalStateException("boom")));
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).contains("The database does not answer").doesNotContain("boom");
        assertThat(page.detailedCookie(CookieName.OPERATOR)).isNull();
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        Response answer = browser.postWithoutToken("/console/sign-in", FORM);
        assertThat(answer.statusCode()).isIn(303, 400);
        verifyNoInteractions(operators);
        assertThat(browser.get("/console/sign-in?because=unknown-form").asString())
                .contains("too old or not from this browser");
    }

    @Test
    void signingOutEndsTheSessionAndTakesTheCookie() {
        Response answer = Browser.signedIn("full").post("/console/sign-out");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/console/sign-in");
        assertThat(answer.detailedCookie(CookieName.OPERATOR).getMaxAge()).isZero();
        verify(sessions).end(eq("full"), anyString());
    }

    @Test
    void signingOutLeadsToTheKioskAndNowhereElse() {
        assertThat(Browser.signedIn("full")
                        .post("/console/sign-out", "to", "kiosk")
                        .header("Location"))
                .endsWith("/kiosk");
        assertThat(Browser.signedIn("full")
                        .post("/console/sign-out", "to", "https://evil.example")
                        .header("Location"))
                .endsWith("/console/sign-in");
    }

    private void accept(Operator operator) {
        when(operators.signIn("admin", "right")).thenReturn(new SignIn.Accepted(operator));
    }

    private Entry recorded() {
        ArgumentCaptor<Entry> entry = ArgumentCaptor.forClass(Entry.class);
        verify(records).write(entry.capture());
        return entry.getValue();
    }
}
