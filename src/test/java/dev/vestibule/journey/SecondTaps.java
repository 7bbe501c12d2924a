package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Attacks by pressing again: two taps do what one tap does. */
abstract class SecondTaps extends Attack {

    private static final int TAPS = 4;
    private static final int PRESSES = 20;

    @Test
    void onUseThisPictureSaveOnce() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        List<PlainPage> answers = taps(PRESSES, kiosk, "/kiosk/save", "capture", review.field("capture"));
        assertThat(calls(WRITE)).isEqualTo(1);
        assertThat(facesOf(PERSON)).isEqualTo(1);
        assertThat(recorded("FACE_SAVED")).isEqualTo(1);
        assertThat(answers)
                .anyMatch(SecondTaps::leadsToTheEnd)
                .allMatch(answer ->
                        leadsToTheEnd(answer) || answer.alert().startsWith("Your face is being saved. Press"));
    }

    @Test
    void onUseThisPictureLeadToTheOutcomeAlsoAfterIt() {
        PlainPage review = scanned(kiosk, desk.issuePass(PERSON, false), PERSON);
        String journey = kiosk.cookie(JOURNEY).orElseThrow();
        assertThat(leadsToTheEnd(saves(kiosk, review))).isTrue();

        assertThat(leadsToTheEnd(saves(kiosk, review)))
                .as("with the cookie of the outcome")
                .isTrue();
        assertThat(leadsToTheEnd(saves(kiosk.with(JOURNEY, journey), review)))
                .as("with the cookie from before it")
                .isTrue();
        assertThat(kiosk.get("/kiosk/done").heading()).isEqualTo("Your face is saved");
        assertThat(calls(WRITE)).isEqualTo(1);
    }

    private static boolean leadsToTheEnd(PlainPage answer) {
        return answer.status() == 303 && answer.location().endsWith("/kiosk/done");
    }

    @Test
    void onDeleteMyFaceDeleteOnce() {
        identified(kiosk, desk.issuePass(ENROLLED, false));
        taps(TAPS, kiosk, "/kiosk/delete");
        assertThat(facesOf(ENROLLED)).isZero();
        assertThat(calls(WRITE)).isEqualTo(1);
        assertThat(recorded("FACE_DELETED")).isEqualTo(1);
    }

    @Test
    void onIAgreeAreOneConsent() {
        PlainPage consent = identified(kiosk, desk.issuePass(PERSON, false));
        taps(TAPS, kiosk, "/kiosk/consent", "decision", "agree", "text", consent.field("text"));
        assertThat(recorded("CONSENT_GRANTED")).isEqualTo(1);
    }

    @Test
    void onBothAnswersAtOnceLeaveOneThatHolds() {
        PlainPage consent = identified(kiosk, desk.issuePass(PERSON, false));
        String text = consent.field("text");
        CompletableFuture<PlainPage> yes = kiosk.posting("/kiosk/consent", "decision", "agree", "text", text);
        CompletableFuture<PlainPage> no = kiosk.posting("/kiosk/consent", "decision", "decline", "text", text);
        yes.join();
        no.join();
        if (recorded("CONSENT_DECLINED") > 0) {
            present("face", PERSON);
            kiosk.post("/kiosk/scan", "attempt", "0");
            assertThat(calls(SCAN)).as("somebody who said no is not scanned").isZero();
        } else {
            assertThat(recorded("CONSENT_GRANTED")).isEqualTo(1);
        }
    }

    @Test
    void onDoItOnMyPhoneSendOneMail() {
        agreed(kiosk, desk.issuePass(PERSON, false));
        taps(TAPS, kiosk, "/kiosk/phone");
        assertThat(emulator.get("mails").path("mails")).hasSize(1);
    }

    @Test
    void onUseMyBadgeWhileTheReaderWaitsReadNoSecondCard() {
        emulator.post("switches", Map.of("scan-wait", "60"));
        kiosk.postAndFollow("/kiosk/start");
        List<CompletableFuture<PlainPage>> tapped = tapping(TAPS, kiosk, "/kiosk/badge");
        await().until(() -> tapped.stream().filter(CompletableFuture::isDone).count() == TAPS - 1 && calls(CARD) == 1);
        present("badge", PERSON);
        tapped.forEach(CompletableFuture::join);
        assertThat(calls(CARD)).isEqualTo(1);
    }

    @Test
    void onUseMyBadgeProveOnePersonOnce() {
        present("badge", PERSON);
        kiosk.postAndFollow("/kiosk/start");
        taps(TAPS, kiosk, "/kiosk/badge");
        assertThat(recorded("BADGE_ACCEPTED")).isEqualTo(1);
        assertThat(calls(CARD))
                .as("no second card is read while the first proves somebody")
                .isEqualTo(1);
    }

    @Test
    void onStartLeaveOneJourneyOpen() {
        taps(TAPS, kiosk, "/kiosk/start");
        assertThat(count(
                        "select count(*) from journey join kiosk on kiosk.id = journey.kiosk_id"
                                + " where journey.ended_at is null and kiosk.name = ?",
                        kioskName))
                .isEqualTo(1);
    }

    @Test
    void onIssuePassLeaveOneThatWorks() {
        taps(TAPS, desk.browser(), "/console/people/" + PERSON + "/passes");
        assertThat(count(
                        "select count(*) from pass where used_at is null and revoked_at is null and person_id = ?",
                        PERSON))
                .isEqualTo(1);
    }

    @Test
    void ofAWrongPassAllCount() {
        kiosk.postAndFollow("/kiosk/start");
        taps(TAPS + TAPS, kiosk, "/kiosk/pass", "pass", "000 000 0001");
        assertThat(recorded("PASS_REFUSED")).as("after five the kiosk waits").isEqualTo(5);
    }
}
