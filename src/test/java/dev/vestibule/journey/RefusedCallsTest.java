package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The column "when BioStar refuses" of {@code docs/biostar.md}: each call is refused, and what the table says happens. */
@QuarkusTest
@TestProfile(DoorsProfile.class)
class RefusedCallsTest extends PlainTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+ /[^`]+)` \\|");
    private static final String CODE = "BioStar code 20.";
    private static final String OLD_SEARCH = "POST /api/v2/users/search";
    private static final String NOT_KNOWN = "not known";

    /** A person with e-mail and card and without a face, like {@link #PERSON}; the two mails are not one after the other. */
    private static final String ANOTHER = "1003";

    private final Map<String, Runnable> checks = new LinkedHashMap<>();

    RefusedCallsTest() {
        checks.put("POST /api/login", this::anOperatorReadsWhy);
        checks.put("POST /api/logout", this::theSignInIsGoodAllTheSame);
        checks.put("GET /js/info.json", this::theVersionCountsAsNew);
        checks.put("GET /api/users/{id}", this::thePageSaysSoAndNothingIsChanged);
        checks.put("PUT /api/users/{id}", this::itIsNotSaved);
        checks.put("POST /api/v2/users/advance_search", this::noMailAndTheOlderSearch);
        checks.put("POST /api/v2/users/search", this::theConsoleSaysWhatBioStarSaid);
        checks.put("GET /api/users", this::aBadgeProvesNobodyAndAPassDoes);
        checks.put("GET /api/cards", this::theUsersAreAskedInstead);
        checks.put("GET /api/user_groups", this::thePeoplePageSaysWhatBioStarSaid);
        checks.put("GET /api/devices", this::noKioskCanBePaired);
        checks.put("GET /api/devices/enrollment", this::theModelDecides);
        checks.put("POST /api/v2/devices/search", this::thePageLeavesItOut);
        checks.put("GET /api/devices/{id}/credentials/face", this::thePersonMayScanAgain);
        checks.put("POST /api/devices/{id}/scan_card", this::thePersonMayUseAPass);
        checks.put("POST /api/users/export", this::theFaceStaysSavedAndTheDoorsGetItLater);
        checks.put("POST /api/v2/send_email", this::nothingIsSentAndTheOperatorReadsTheCode);
        checks.put("GET /api/setting/biostar", () -> notKnown("/api/setting/biostar", "Cloud"));
        checks.put("GET /api/setting_email", () -> notKnown("/api/setting_email", "Mail content"));
        checks.put("GET /api/setting/alarm_smtps", () -> notKnown("/api/setting/alarm_smtps", "Mail server"));
    }

    private static List<String> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/biostar.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    @BeforeEach
    void nothingIsSentByItself() {
        emulator.post("switches", Map.of("user-sync", "none"));
    }

    /** The service account's session may be one of a version that a test chose. */
    @AfterEach
    void everythingIsAnsweredAgain() {
        emulator.post("reset", Map.of());
        emulator.post("sessions/drop", Map.of());
        desk.person(PERSON);
    }

    @Test
    void everyRowIsChecked() throws IOException {
        assertThat(checks.keySet()).containsExactlyInAnyOrderElementsOf(rows());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatTheTableSaysHappens(String call) {
        checks.get(call).run();
    }

    private void anOperatorReadsWhy() {
        refuse("POST", "/api/login");
        assertThat(signIn().body()).contains("role=\"alert\"").doesNotContain("href=\"/console/kiosks\"");
        emulator.post("faults/clear", Map.of());
        assertThat(desk.person(PERSON).status()).as("another operator goes on").isEqualTo(200);
    }

    private void theSignInIsGoodAllTheSame() {
        refuse("POST", "/api/logout");
        assertThat(signIn().status()).isEqualTo(303);
        assertThat(calls("POST /api/logout")).isPositive();
    }

    private void theVersionCountsAsNew() {
        emulator.post("switches", Map.of("version-block", "missing"));
        refuse("GET", "/js/info.json");
        emulator.post("sessions/drop", Map.of());
        assertThat(desk.person(PERSON).status()).isEqualTo(200);
        assertThat(calls("GET /js/info.json")).isPositive();
        assertThat(mail(PERSON).body())
                .as("with criteria, which are wanted since 2.9.8")
                .contains("it was sent to");
    }

    private void thePageSaysSoAndNothingIsChanged() {
        String pass = desk.issuePass(PERSON, false);
        refuse("GET", "/api/users/");
        PlainPage page = desk.person(PERSON);
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.body()).contains("lacks the BioStar permission", CODE);
        kiosk.postAndFollow("/kiosk/start");
        assertThat(kiosk.post("/kiosk/pass", "pass", pass).alert())
                .contains("The door system does not allow this kiosk");
        emulator.post("faults/clear", Map.of());
        assertThat(identified(kiosk, pass).heading()).as("the pass is good").isEqualTo("Before we begin");
        assertThat(calls(WRITE)).isZero();
    }

    private void itIsNotSaved() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        refuse("PUT", "/api/users/");
        PlainPage again = saves(kiosk, review);
        assertThat(again.alert()).contains("The door system does not allow this kiosk");
        assertThat(Ledger.ofKiosk(kioskName)).contains("FACE_NOT_SAVED");
        assertThat(desk.person(PERSON).body()).contains("permission missing", CODE);
        emulator.post("faults/clear", Map.of());
        assertThat(kiosk.get(saves(kiosk, again).location()).heading()).isEqualTo("Your face is saved");
    }

    private void noMailAndTheOlderSearch() {
        refuse("POST", "/api/v2/users/advance_search");
        assertThat(mail(ANOTHER).body()).contains("proves whom the e-mail would reach", CODE);
        assertThat(emulator.get("mails").path("mails")).isEmpty();
        int old = calls(OLD_SEARCH);
        assertThat(desk.browser().get("/console/people?search=Wieczorek").body())
                .contains("Tomasz Wieczorek");
        assertThat(calls(OLD_SEARCH) - old).isEqualTo(1);
    }

    private void theConsoleSaysWhatBioStarSaid() {
        refuse("POST", "/api/v2/users/");
        PlainPage page = desk.browser().get("/console/people?search=Wieczorek");
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.body()).contains(CODE);
    }

    private void aBadgeProvesNobodyAndAPassDoes() {
        emulator.post("switches", Map.of("cards", "403/20", "user-list", "400/103"));
        kiosk.postAndFollow("/kiosk/start");
        present("badge", PERSON);
        assertThat(kiosk.post("/kiosk/badge").heading()).isEqualTo("Who are you?");
        assertThat(kiosk.postAndFollow("/kiosk/pass", "pass", desk.issuePass(PERSON, false))
                        .heading())
                .isEqualTo("Before we begin");
    }

    private void theUsersAreAskedInstead() {
        refuse("GET", "/api/cards");
        kiosk.postAndFollow("/kiosk/start");
        present("badge", PERSON);
        assertThat(kiosk.postAndFollow("/kiosk/badge").heading()).isEqualTo("Before we begin");
        assertThat(calls("GET /api/users")).isPositive();
    }

    private void thePeoplePageSaysWhatBioStarSaid() {
        refuse("GET", "/api/user_groups");
        PlainPage page = desk.browser().get("/console/people");
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.body()).contains("lacks the BioStar permission", CODE);
    }

    private void noKioskCanBePaired() {
        refuse("GET", "/api/devices");
        PlainPage answer = desk.browser().post("/console/kiosks", "name", "Nowhere", "reader", reader);
        assertThat(answer.body()).contains(CODE);
        assertThat(desk.browser().get("/console/kiosks").body()).doesNotContain("<td>Nowhere</td>");
    }

    private void theModelDecides() {
        refuse("GET", "/api/devices/enrollment");
        assertThat(desk.browser().get("/console/kiosks").body()).contains("value=\"" + reader + "\"");
    }

    private void thePageLeavesItOut() {
        refuse("POST", "/api/v2/devices/search");
        PlainPage page = desk.browser().get("/console/kiosks");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<td>" + kioskName + "</td>").doesNotContain(CODE);
    }

    private void thePersonMayScanAgain() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        refuse("GET", "/api/devices/");
        assertThat(kiosk.post("/kiosk/scan", "attempt", "0").alert())
                .contains("The door system does not allow this kiosk");
        assertThat(calls(SCAN)).as("never repeated by itself").isEqualTo(1);
        assertThat(desk.person(PERSON).body()).contains("permission missing", CODE);
        emulator.post("faults/clear", Map.of());
        present("face", PERSON);
        assertThat(kiosk.post("/kiosk/scan", "attempt", "1").heading()).isEqualTo("Is this you?");
    }

    private void thePersonMayUseAPass() {
        refuse("POST", "/api/devices/");
        kiosk.postAndFollow("/kiosk/start");
        PlainPage again = kiosk.post("/kiosk/badge");
        assertThat(again.heading()).isEqualTo("Who are you?");
        assertThat(again.alert()).contains("The door system does not allow this kiosk");
        assertThat(kiosk.postAndFollow("/kiosk/pass", "pass", desk.issuePass(PERSON, false))
                        .heading())
                .isEqualTo("Before we begin");
    }

    private void theFaceStaysSavedAndTheDoorsGetItLater() {
        refuse("POST", "/api/users/export");
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        PlainPage done = kiosk.get(saves(kiosk, review).location());
        assertThat(done.heading()).isEqualTo("Your face is saved");
        assertThat(done.body()).contains("It works at the doors when the site sends it to them");
        assertThat(facesOf(PERSON)).isEqualTo(1);
    }

    private void nothingIsSentAndTheOperatorReadsTheCode() {
        refuse("POST", "/api/v2/send_email");
        assertThat(mail("1004").body()).contains("the service account may not send this e-mail", CODE);
        assertThat(emulator.get("mails").path("mails")).isEmpty();
    }

    /** Cloud is looked at up to 2.9.11 alone. */
    private void notKnown(String path, String needed) {
        emulator.post("switches", Map.of("version", "2.9.7"));
        emulator.post("sessions/drop", Map.of());
        refuse("GET", path);
        String facts = desk.person(PERSON).body().split("aria-labelledby=\"decisions\"")[0];
        assertThat(facts).as(needed).contains(NOT_KNOWN, CODE).doesNotContain("off: no e-mail can be sent");
    }

    private void refuse(String method, String prefix) {
        emulator.post(
                "fault",
                Map.of("kind", "code", "method", method, "prefix", prefix, "times", 50, "status", 403, "code", "20"));
    }

    private PlainPage mail(String person) {
        return desk.browser().post("/console/people/" + person + "/invitations", "language", "en");
    }

    private PlainPage signIn() {
        PlainBrowser browser = new PlainBrowser(address);
        browser.get("/console/sign-in");
        return browser.post("/console/sign-in", "login", "operator", "password", "operator");
    }
}
