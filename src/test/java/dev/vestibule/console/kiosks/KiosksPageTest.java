package dev.vestibule.console.kiosks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.NewKiosk;
import dev.vestibule.access.pairing.PairingOutcome;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.biostar.readers.ReaderState;
import dev.vestibule.biostar.readers.ReaderStates;
import dev.vestibule.console.Browser;
import dev.vestibule.console.ConsoleTestCase;
import dev.vestibule.enrollment.pass.KioskLimit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KiosksPageTest extends ConsoleTestCase {

    private static final Instant PAIRED = Instant.parse("2026-01-02T03:04:05Z");
    private static final Reader F2 = new Reader("7", "FaceStation F2", true, true, "1");
    private static final Reader CLINICS = new Reader("70", "FaceStation F2 of the clinic", true, true, "70");
    private static final Reader OFFLINE = new Reader("8", "BioStation 3", false, true, "1");
    private static final Reader NO_FACES = new Reader("9", "XPass", true, false, "1");
    private static final Kiosk LOBBY = kiosk("k1", "Lobby", Optional.empty());

    @InjectMock
    ReaderStates states;

    private final Browser full = Browser.signedIn("full");

    @BeforeEach
    void site() {
        when(readers.list()).thenReturn(List.of(F2, OFFLINE, NO_FACES));
        when(pairings.pair(any(), any(), any(), anyString())).thenReturn(new PairingOutcome.Paired(LOBBY, "paired"));
    }

    @Test
    void offersTheReadersThatTakeFaces() {
        assertThat(full.get("/console/kiosks").asString())
                .contains("<h1>Kiosks</h1>", "<label>Name<input", "<label>Reader<select")
                .contains("<option value=\"7\">FaceStation F2</option>")
                .contains("<option value=\"8\">BioStation 3 (offline)</option>")
                .contains("Pair this browser", "No kiosk yet.")
                .doesNotContain("XPass", "This browser is now");
    }

    @Test
    void saysHowTheReaderOfAKioskStands() {
        when(kiosks.all()).thenReturn(List.of(LOBBY));
        when(states.recent()).thenReturn(Map.of("7", new ReaderState(false, true, false, "2.1.0")));
        assertThat(full.get("/console/kiosks").asString()).contains("offline</span>", "misses users", "firmware 2.1.0");
        when(states.recent()).thenReturn(Map.of("7", new ReaderState(true, true, true, "")));
        assertThat(full.get("/console/kiosks").asString())
                .contains("full: not everybody fits")
                .doesNotContain("offline</span>", "misses users", "firmware");
    }

    @Test
    void pairsThisBrowserFor400Days() {
        Response answer = full.post("/console/kiosks", "name", "++Lobby%0D%0Anorth+", "reader", "7");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/console/kiosks");
        Cookie cookie = answer.detailedCookie(CookieName.KIOSK);
        assertThat(cookie.getValue()).isEqualTo("paired");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(400).toSeconds());
        assertThat(cookie.isHttpOnly() && cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        NewKiosk wanted = new NewKiosk("Lobby north", F2, List.of("1"), "1");
        verify(pairings).pair(eq(wanted), eq(Optional.empty()), eq(Optional.empty()), anyString());
    }

    @Test
    void aPairedBrowserIsToldToSignOut() {
        when(kiosks.find("paired")).thenReturn(Optional.of(LOBBY));
        assertThat(full.cookie(CookieName.KIOSK, "paired")
                        .get("/console/kiosks")
                        .asString())
                .contains("<p role=\"status\">This browser is now the kiosk Lobby. Sign out before you leave it.</p>")
                .contains("Sign out and open the kiosk", "name=\"to\" value=\"kiosk\"");
    }

    @Test
    void tellsThePairingWhichKioskThisBrowserIs() {
        full.cookie(CookieName.KIOSK, "before").post("/console/kiosks", "name", "Lobby", "reader", "7");
        verify(pairings).pair(any(), eq(Optional.of("before")), eq(Optional.empty()), anyString());
    }

    @Test
    void aReaderThatHasAKioskIsAskedAboutWithoutScript() {
        when(pairings.pair(any(), any(), any(), anyString())).thenReturn(new PairingOutcome.ReaderTaken(LOBBY));
        Response question = full.post("/console/kiosks", "name", "Yard \"2\"", "reader", "7");
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.detailedCookie(CookieName.KIOSK)).isNull();
        assertThat(question.asString())
                .contains("<h1>This reader has a kiosk</h1>")
                .contains("The reader FaceStation F2 is paired with the kiosk Lobby since 2026-01-02 03:04 UTC.")
                .contains("<form method=\"post\" action=\"/console/kiosks\">", "name=\"csrf-token\"")
                .contains("name=\"name\" value=\"Yard &quot;2&quot;\"", "name=\"reader\" value=\"7\"")
                .contains("name=\"ending\" value=\"k1\"", "Pair this browser and end Lobby");
    }

    @Test
    void whoAgreesSaysWhichKioskEnds() {
        full.post("/console/kiosks", "name", "Yard", "reader", "7", "ending", "k1");
        verify(pairings).pair(any(), any(), eq(Optional.of("k1")), anyString());
    }

    @Test
    void anOperatorPairsForTheirOwnGroupsTheReadersOfTheirOwnDeviceGroups() {
        when(readers.list()).thenReturn(List.of(F2, CLINICS));
        Browser clinic = Browser.signedIn("clinic");
        assertThat(clinic.get("/console/kiosks").asString())
                .contains("<option value=\"70\">FaceStation F2 of the clinic</option>")
                .doesNotContain("<option value=\"7\">");
        clinic.post("/console/kiosks", "name", "Ward", "reader", "70");
        NewKiosk wanted = new NewKiosk("Ward", CLINICS, List.of("10"), "3");
        verify(pairings).pair(eq(wanted), any(), any(), anyString());
    }

    @Test
    void aHandMadeFormForAReaderOutOfReachPairsNothingAndIsRecorded() {
        when(readers.list()).thenReturn(List.of(F2, CLINICS));
        Response page =
                Browser.signedIn("clinic").post("/console/kiosks", "name", "Ward", "reader", "7", "ending", "k1");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("Choose a reader from the list.").doesNotContain("<option value=\"7\">");
        verifyNotPaired();
        verifyRefused("3", Optional.empty());
    }

    @Test
    void aReaderOfWhichNoGroupIsKnownIsOutOfReach() {
        when(readers.list()).thenReturn(List.of(new Reader("7", "FaceStation F2", true, true, "")));
        assertThat(Browser.signedIn("clinic")
                        .post("/console/kiosks", "name", "Ward", "reader", "7")
                        .statusCode())
                .isEqualTo(400);
        verifyNotPaired();
        assertThat(full.post("/console/kiosks", "name", "Ward", "reader", "7").statusCode())
                .isEqualTo(303);
    }

    @Test
    void refusesReadersThatWereNotOffered() {
        for (String forged : List.of("9", "4711", "", "7 ")) {
            Response page = full.post("/console/kiosks", "name", "Lobby", "reader", forged);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.asString()).contains("role=\"alert\"", "Choose a reader", "value=\"Lobby\"");
            assertThat(page.detailedCookie(CookieName.KIOSK)).isNull();
        }
        assertThat(full.post("/console/kiosks", "name", "Lobby").statusCode()).isEqualTo(400);
        verifyNotPaired();
    }

    @Test
    void refusesAKioskWithoutAName() {
        Response page = full.post("/console/kiosks", "name", " \t ", "reader", "7");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("Give the kiosk a name.");
        verifyNotPaired();
    }

    @Test
    void whileBioStarIsAwayNothingIsPairedButPairingsCanEnd() {
        when(kiosks.all()).thenReturn(List.of(LOBBY));
        when(readers.list()).thenThrow(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        Response page = full.get("/console/kiosks");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString())
                .contains("role=\"alert\"", "BioStar does not answer", "Lobby", "Revoke the kiosk Lobby")
                .doesNotContain("Pair this browser", "no reader that takes");
        assertThat(full.post("/console/kiosks", "name", "Lobby", "reader", "7").statusCode())
                .isEqualTo(503);
        verifyNotPaired();
        when(kiosks.byId("k1")).thenReturn(Optional.of(LOBBY));
        assertThat(full.post("/console/kiosks/k1/revoke").statusCode()).isEqualTo(303);
        verify(pairings).revoke(eq("k1"), eq("1"), anyString());
    }

    @Test
    void revokingAsksFirst() {
        when(kiosks.byId("k1")).thenReturn(Optional.of(LOBBY));
        assertThat(full.get("/console/kiosks/k1/revoke").asString())
                .contains("<h1>Revoke the kiosk Lobby?</h1>", "beside the reader FaceStation F2")
                .contains("<form method=\"post\" action=\"/console/kiosks/k1/revoke\">", "Keep it");
        verifyNoInteractions(pairings);
    }

    @Test
    void afterRevokingThePageSaysWhatHappened() {
        when(kiosks.byId("k1")).thenReturn(Optional.of(LOBBY));
        Response answer = full.post("/console/kiosks/k1/revoke");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/console/kiosks?ended=k1");
        verify(pairings).revoke(eq("k1"), eq("1"), anyString());

        when(kiosks.all()).thenReturn(List.of(kiosk("k1", "Lobby", Optional.of(PAIRED))));
        assertThat(full.get("/console/kiosks?ended=k1").asString())
                .contains("<p role=\"status\">The kiosk Lobby is revoked. Its browser is no kiosk any more.</p>");
    }

    @Test
    void anAddressCannotMakeThePageSayWhatDidNotHappen() {
        when(kiosks.all()).thenReturn(List.of(LOBBY));
        for (String forged : List.of("k1", "k2", "", "%3Cscript%3E")) {
            assertThat(full.get("/console/kiosks?ended=" + forged).asString()).doesNotContain("is revoked", "<script>");
        }
    }

    @Test
    void aKioskThatHasEndedIsNotAskedAboutAgain() {
        when(kiosks.byId("k1")).thenReturn(Optional.of(kiosk("k1", "Lobby", Optional.of(PAIRED))));
        assertThat(full.get("/console/kiosks/k1/revoke").header("Location")).endsWith("/console/kiosks?ended=k1");
        assertThat(full.post("/console/kiosks/k1/revoke").header("Location")).endsWith("/console/kiosks?ended=k1");
    }

    @Test
    void aKioskOutOfReachIsAsUnknownAsNone() {
        when(kiosks.all()).thenReturn(List.of(LOBBY));
        when(kiosks.byId("k1")).thenReturn(Optional.of(LOBBY));
        Browser clinic = Browser.signedIn("clinic");
        assertThat(clinic.get("/console/kiosks").asString()).doesNotContain("Lobby");
        assertThat(clinic.get("/console/kiosks?ended=k1").asString()).doesNotContain("Lobby");
        for (String path : List.of("/console/kiosks/k1/revoke", "/console/kiosks/k2/revoke")) {
            for (Response answer : List.of(clinic.get(path), clinic.post(path))) {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.asString())
                        .contains("There is no such kiosk, or its reader is in no device group of yours.")
                        .doesNotContain("Lobby", "FaceStation");
            }
        }
        verifyNoInteractions(pairings);
        verifyRefused("3", Optional.of("k1"));
    }

    @Test
    void aReaderThatCameToAnotherGroupTakesItsKioskAlong() {
        when(kiosks.all()).thenReturn(List.of(LOBBY));
        when(readers.list()).thenReturn(List.of(new Reader("7", "FaceStation F2", true, true, "70")));
        assertThat(Browser.signedIn("clinic").get("/console/kiosks").asString()).contains("Lobby");
    }

    @Test
    void whileBioStarIsAwayTheGroupThatTheReaderHadDecides() {
        Kiosk ward =
                new Kiosk("k9", "Ward", "70", "F2", Optional.of("70"), List.of("10"), "3", PAIRED, Optional.empty());
        when(kiosks.all()).thenReturn(List.of(LOBBY, ward));
        when(kiosks.byId("k1")).thenReturn(Optional.of(LOBBY));
        when(kiosks.byId("k9")).thenReturn(Optional.of(ward));
        when(readers.list()).thenThrow(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        Browser clinic = Browser.signedIn("clinic");
        assertThat(clinic.get("/console/kiosks").asString()).contains("Ward").doesNotContain("Lobby");
        assertThat(clinic.post("/console/kiosks/k9/revoke").statusCode()).isEqualTo(303);
        assertThat(clinic.post("/console/kiosks/k1/revoke").statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhomAKioskIsFor() {
        when(kiosks.all())
                .thenReturn(List.of(
                        LOBBY, kiosk("k2", List.of("20", "11", "77")), kiosk("k3", List.of()), kiosk("k4", List.of())));
        assertThat(full.get("/console/kiosks").asString())
                .contains("<td>everybody</td>", "<td>77, Cardiology, Theatre</td>", "nobody yet: pair it again");
    }

    @Test
    void withoutTheNamesOfTheGroupsTheirIdsAreShown() {
        when(kiosks.all()).thenReturn(List.of(kiosk("k2", List.of("20"))));
        when(people.groups()).thenThrow(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        assertThat(full.get("/console/kiosks").asString()).contains("<td>20</td>");
    }

    @Test
    void showsHowEachKioskStands() {
        Kiosk gone = kiosk("k2", "Gone", Optional.of(PAIRED));
        Kiosk locked = kiosk("k3", "Locked", Optional.empty());
        when(kiosks.all()).thenReturn(List.of(LOBBY, locked, gone));
        when(limits.of(LOBBY)).thenReturn(new KioskLimit(4, Optional.empty(), 6, Optional.empty()));
        when(limits.of(locked)).thenReturn(new KioskLimit(20, Optional.of(PAIRED), 21, Optional.of(PAIRED)));
        assertThat(full.get("/console/kiosks").asString())
                .contains("<td>4</td>", "locked until 2026-01-02 03:04 UTC", "revoked 2026-01-02 03:04 UTC")
                .contains("/console/kiosks/k1/revoke", "/console/kiosks/k3/revoke")
                .doesNotContain("/console/kiosks/k2/revoke");
    }

    @Test
    void speaksKorean() {
        assertThat(full.header("Accept-Language", "ko").get("/console/kiosks").asString())
                .contains("<h1>키오스크</h1>", "이 브라우저 연결", "BioStation 3 (오프라인)");
    }

    private void verifyNotPaired() {
        verifyNoInteractions(pairings);
    }

    private void verifyRefused(String operatorId, Optional<String> kioskId) {
        verify(records, atLeastOnce())
                .write(argThat((Entry entry) -> entry.kind() == RecordKind.KIOSK_REFUSED
                        && entry.operatorId().equals(Optional.of(operatorId))
                        && entry.kioskId().equals(kioskId)
                        && entry.readerId().equals(Optional.of("7"))
                        && entry.cause().equals(Optional.of("OUT_OF_REACH"))));
    }

    private static Kiosk kiosk(String id, String name, Optional<Instant> revoked) {
        return new Kiosk(id, name, "7", "FaceStation F2", Optional.of("1"), List.of("1"), "1", PAIRED, revoked);
    }

    private static Kiosk kiosk(String id, List<String> groupIds) {
        return new Kiosk(id, id, "7", "FaceStation F2", Optional.of("1"), groupIds, "1", PAIRED, Optional.empty());
    }
}
