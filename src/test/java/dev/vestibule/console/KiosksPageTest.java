package dev.vestibule.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Kiosk;
import dev.vestibule.access.PairedKiosk;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Reader;
import dev.vestibule.enrollment.KioskLimit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KiosksPageTest extends ConsoleTestCase {

    private static final Instant PAIRED = Instant.parse("2026-01-02T03:04:05Z");
    private static final Reader F2 = new Reader("7", "FaceStation F2", true, true, "1");
    private static final Reader OFFLINE = new Reader("8", "BioStation 3", false, true, "1");
    private static final Reader NO_FACES = new Reader("9", "XPass", true, false, "1");
    private static final Kiosk LOBBY = kiosk("k1", "Lobby", Optional.empty());

    private final Browser full = Browser.signedIn("full");

    @BeforeEach
    void site() {
        when(readers.list()).thenReturn(List.of(F2, OFFLINE, NO_FACES));
        when(kiosks.pair(anyString(), any(), anyString(), anyString())).thenReturn(new PairedKiosk(LOBBY, "paired"));
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
    void pairsThisBrowserFor400Days() {
        Response answer = full.post("/console/kiosks", "name", "  Lobby\r\nnorth ", "reader", "7");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/console/kiosks");
        Cookie cookie = answer.detailedCookie(CookieName.KIOSK);
        assertThat(cookie.getValue()).isEqualTo("paired");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(400).toSeconds());
        assertThat(cookie.isHttpOnly() && cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        verify(kiosks).pair(eq("Lobby north"), eq(F2), eq("1"), anyString());
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
    void aBrowserIsOneKiosk() {
        when(kiosks.find("before")).thenReturn(Optional.of(kiosk("k0", "Old", Optional.empty())));
        full.cookie(CookieName.KIOSK, "before").post("/console/kiosks", "name", "Lobby", "reader", "7");
        verify(kiosks).revoke(eq("k0"), eq("1"), anyString());
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
        assertThat(full.post("/console/kiosks/k1/revoke").statusCode()).isEqualTo(303);
        verify(kiosks).revoke(eq("k1"), eq("1"), anyString());
    }

    @Test
    void showsHowEachKioskStands() {
        Kiosk gone = kiosk("k2", "Gone", Optional.of(PAIRED));
        Kiosk locked = kiosk("k3", "Locked", Optional.empty());
        when(kiosks.all()).thenReturn(List.of(LOBBY, locked, gone));
        when(limits.of("k1")).thenReturn(new KioskLimit(4, Optional.empty()));
        when(limits.of("k3")).thenReturn(new KioskLimit(20, Optional.of(PAIRED)));
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
        verify(kiosks, never()).pair(anyString(), any(), anyString(), anyString());
    }

    private static Kiosk kiosk(String id, String name, Optional<Instant> revoked) {
        return new Kiosk(id, name, "7", "FaceStation F2", "1", PAIRED, revoked);
    }
}
