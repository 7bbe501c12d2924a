package dev.vestibule.console.signin;

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
import dev.vestibule.biostar.operators.DeviceRights;
import dev.vestibule.biostar.operators.LoginOutcome;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.operators.TestOperator;
import dev.vestibule.console.Browser;
import dev.vestibule.console.ConsoleTestCase;
import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

@QuarkusTest
class SignInTest extends ConsoleTestCase {

    private static final String[] FORM = {"login", "admin", "password", "right"};

    /** From an address of its own, so that tests do not use up each other's tries. */
    private final Browser browser = Browser.stranger()
            .header(
                    "X-Forwarded-For",
                    "2001:db8:" + UUID.randomUUID().toString().substring(9, 18).replace("-", ":") + "::1");

    @Inject
    Database database;

    /** The login id is the same in all tests; its tries are not. */
    @BeforeEach
    void forgetTries() {
        for (String table : List.of("sign_in_try", "sign_in_told", "known_browser")) {
            database.transaction(connection -> Sql.of("delete from " + table).update(connection));
        }
    }

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
        "BAD_CREDENTIALS, 101",
        "PERMISSION_DENIED, 20",
        "ACCOUNT_LOCKED, 113",
        "SECOND_FACTOR, 122",
        "ADDRESS_NOT_ALLOWED, 109",
        "ACCOUNT_NOT_USABLE, 121",
        "UNKNOWN, 70008",
        "UNKNOWN, 2",
        "INVALID_REQUEST, 30"
    })
    void aStrangerReadsNothingAboutTheAccountAndTheRecordHasTheCause(FailureKind kind, String code) {
        answer(new LoginOutcome.Refused(new BioStarFailure(kind, Optional.of(code))));
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(withoutWhatDiffers(page)).isEqualTo(withoutWhatDiffers(wrongPassword()));
        assertThat(page.asString()).contains("role=\"alert\"", "That did not work.", "Reference ");
        Entry entry = recorded();
        assertThat(entry.kind()).isEqualTo(RecordKind.OPERATOR_REFUSED);
        assertThat(entry.cause()).hasValue(kind.name());
        assertThat(entry.code()).hasValue(code);
        assertThat(entry.loginHash().orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(entry.addressHash().orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(entry.toString()).doesNotContain("admin", "right", "2001:db8");
        assertThat(page.asString()).contains(entry.reference());
        verify(sessions, never()).open(any(), anyString());
    }

    @Test
    void theServiceAccountsLoginIdReadsAsAWrongPassword() {
        answer(new LoginOutcome.ServiceAccount());
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(withoutWhatDiffers(page)).isEqualTo(withoutWhatDiffers(wrongPassword()));
        assertThat(recorded().cause()).hasValue("SIGN_IN_SERVICE_ACCOUNT");
    }

    @Test
    void someoneWhoMayNotReadUsersStaysOutsideAndLearnsNothingOfTheirPassword() {
        accept(TestOperator.of("9", "door", "Dora Door", false, false, List.of("1"), DeviceRights.none()));
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(withoutWhatDiffers(page)).isEqualTo(withoutWhatDiffers(wrongPassword()));
        assertThat(page.detailedCookie(CookieName.OPERATOR)).isNull();
        assertThat(page.detailedCookie(CookieName.BROWSER)).isNull();
        assertThat(recorded().operatorId()).hasValue("9");
        assertThat(recorded().cause()).hasValue("SIGN_IN_NOT_ALLOWED");
        verify(sessions, never()).open(any(), anyString());
    }

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, , 503, BioStar does not answer",
        "UNTRUSTED, , 502, certificate",
        "UNREADABLE, , 502, cannot be read",
        "SERVER_IN_TROUBLE, 339968, 502, trouble of its own"
    })
    void whenBioStarIsAwayItIsSaid(FailureKind kind, String code, int status, String sentence) {
        answer(new LoginOutcome.Refused(new BioStarFailure(kind, Optional.ofNullable(code))));
        Response page = browser.post("/console/sign-in", FORM);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.asString()).contains(sentence);
        assertThat(recorded().cause()).hasValue(kind.name());
        assertThat(recorded().code()).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void anOutageIsNobodysWrongTryAndFillsNoRecords() {
        answer(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.UNREACHABLE)));
        for (int call = 0; call < 10; call++) {
            assertThat(browser.post("/console/sign-in", FORM).statusCode()).isEqualTo(503);
        }
        verify(records, times(1)).write(any());
        accept(FULL);
        when(sessions.open(any(), anyString())).thenReturn("fresh");
        assertThat(browser.post("/console/sign-in", FORM).statusCode()).isEqualTo(303);
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
    @Tag("slow")
    void aThousandGuessesFromAsManyAddressesAtOneLoginIdAreThree() {
        refuse();
        for (int guess = 0; guess < 1000; guess++) {
            String spelling = guess % 2 == 0 ? "admin" : " Admin ";
            browser.header("X-Forwarded-For", "203.0." + guess / 250 + "." + guess % 250);
            int status = browser.resend("/console/sign-in", "login", spelling, "password", "guess" + guess)
                    .statusCode();
            assertThat(status).isEqualTo(guess < 3 ? 401 : 429);
        }
        verify(operators, times(3)).signIn(anyString(), anyString());
        // Three wrong ones, and once that there were too many.
        verify(records, times(4)).write(any());
    }

    @Test
    void aForgedChainOfAddressesIsOneAddress() {
        refuse();
        for (int guess = 0; guess < 25; guess++) {
            browser.header("X-Forwarded-For", "198.51.100." + guess + ", 203.0.113.9");
            int status = browser.resend("/console/sign-in", "login", "somebody" + guess, "password", "guess")
                    .statusCode();
            assertThat(status).isEqualTo(guess < 20 ? 401 : 429);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "[::1]:5", "", ",", "1.2.3.4, garbage", "unknown", "%", "[::1", "fe80::1%eth0"})
    void whateverStandsInTheHeaderTheFormIsAnswered(String header) {
        refuse();
        assertThat(browser.header("X-Forwarded-For", header)
                        .post("/console/sign-in", FORM)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoGuessesLocksNobodyOutOfTheBrowserTheyWorkIn() {
        accept(FULL);
        when(sessions.open(any(), anyString())).thenReturn("fresh");
        Response in = browser.post("/console/sign-in", FORM);
        Cookie known = in.detailedCookie(CookieName.BROWSER);
        assertThat(known.isHttpOnly() && known.isSecured()).isTrue();
        assertThat(known.getSameSite()).isEqualTo("Strict");
        refuse();
        Browser stranger = Browser.stranger().header("X-Forwarded-For", "203.0.113.66");
        for (int guess = 0; guess < 5; guess++) {
            stranger.post("/console/sign-in", "login", "admin", "password", "guess");
        }
        accept(FULL);
        assertThat(stranger.post("/console/sign-in", FORM).statusCode()).isEqualTo(429);
        Response again = browser.cookie(CookieName.BROWSER, known.getValue()).post("/console/sign-in", FORM);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.detailedCookie(CookieName.BROWSER).getValue()).isNotEqualTo(known.getValue());
        // The cookie before is worth nothing any more.
        assertThat(stranger.cookie(CookieName.BROWSER, known.getValue())
                        .post("/console/sign-in", FORM)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aKioskKeepsNoTriesForOperators() {
        Response out = Browser.signedIn("full").post("/console/sign-out", "to", "kiosk");
        assertThat(out.detailedCookie(CookieName.BROWSER).getMaxAge()).isZero();
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
        answer(new LoginOutcome.Accepted(operator));
    }

    private void refuse() {
        answer(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.BAD_CREDENTIALS)));
    }

    private void answer(LoginOutcome answer) {
        when(operators.signIn(anyString(), anyString()))
                .thenReturn(Uni.createFrom().item(answer));
    }

    /** What everybody reads who is not let in, asked for without touching the stand-ins. */
    private static Response wrongPassword() {
        return Browser.stranger().post("/console/sign-in", "login", "admin", "password", "");
    }

    private static String withoutWhatDiffers(Response page) {
        return page.asString()
                .replaceAll("name=\"csrf-token\" value=\"[^\"]+\"", "")
                .replaceAll("Reference [A-Z0-9]{8}", "Reference");
    }

    private Entry recorded() {
        ArgumentCaptor<Entry> entry = ArgumentCaptor.forClass(Entry.class);
        verify(records).write(entry.capture());
        return entry.getValue();
    }
}
