package dev.vestibule.enrollment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class FaceScanTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules;
    private final Desk<Capture> desk = new Desk<>();
    private final FaceScan scans;
    private final Proof proof = Rules.badge();
    private Visit visit;

    FaceScanTest(StoreKind kind) {
        rules = new Rules(kind);
        scans = rules.faceScan(desk);
    }

    @BeforeEach
    void agree() {
        visit = rules.visit();
        rules.agree(visit, proof);
    }

    @Test
    void asksTheReaderAfterEverythingIsCommittedAndHandsOutTheCapture() {
        UniAssertSubscriber<ScanOutcome> scan = begin(0);
        assertThat(desk.asked).containsExactly(visit.readerId());
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.SCAN_STARTED).person(proof.personId()));

        desk.answer(FACE);

        assertThat(scan.awaitItem().getItem()).isEqualTo(new ScanOutcome.Captured(FACE, 2));
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.SCAN_CAPTURED).person(proof.personId()));
    }

    @Test
    void freesTheReaderAtOnceAfterAnAnswer() {
        UniAssertSubscriber<ScanOutcome> scan = begin(0);
        desk.answer(FACE);
        scan.awaitItem();

        begin(1);

        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void allowsNoScanWithoutGrantedConsentInThisOpenJourneyByThisPerson() {
        Visit declined = rules.visit();
        rules.agree(declined, proof);
        rules.consents.decide(declined, proof, Decision.DECLINED, "No.", "en");
        Visit ended = rules.visit();
        rules.agree(ended, proof);
        rules.journeys.end(ended);
        Visit elsewhere = new Visit(visit.journeyId(), Rules.newId(), visit.readerId(), "reference");

        assertThat(outcome(rules.visit(), proof)).isEqualTo(new ScanOutcome.NotAllowed());
        assertThat(outcome(visit, Rules.badge())).isEqualTo(new ScanOutcome.NotAllowed());
        assertThat(outcome(declined, proof)).isEqualTo(new ScanOutcome.NotAllowed());
        assertThat(outcome(ended, proof)).isEqualTo(new ScanOutcome.NotAllowed());
        assertThat(outcome(elsewhere, proof)).isEqualTo(new ScanOutcome.NotAllowed());
        rules.clock.advance(Duration.ofMinutes(15));
        assertThat(outcome(visit, proof)).isEqualTo(new ScanOutcome.NotAllowed());
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void startsNothingForAFormThatWasSentBefore() {
        UniAssertSubscriber<ScanOutcome> first = begin(0);
        desk.answer(FACE);
        first.awaitItem();

        assertThat(begin(0).awaitItem().getItem()).isEqualTo(new ScanOutcome.AlreadyStarted(2));
        assertThat(begin(2).awaitItem().getItem()).isEqualTo(new ScanOutcome.AlreadyStarted(2));
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void startsThreeScansAJourneyAtMost() {
        for (int attempt = 0; attempt < 3; attempt++) {
            UniAssertSubscriber<ScanOutcome> scan = begin(attempt);
            desk.fail(new BioStarException(BioStarFailure.of(FailureKind.NO_FACE)));
            assertThat(scan.awaitItem().getItem())
                    .isEqualTo(new ScanOutcome.Failed(BioStarFailure.of(FailureKind.NO_FACE), 2 - attempt));
        }

        assertThat(begin(3).awaitItem().getItem()).isEqualTo(new ScanOutcome.NoScansLeft());
        assertThat(desk.asked).hasSize(3);
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isEqualTo(3);
    }

    @Test
    void saysHowLongAReaderIsBusyWithSomebodyElse() {
        begin(0);
        Visit other = rules.visitAt(visit.readerId());
        rules.agree(other, proof);

        assertThat(outcome(other, proof)).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(20)));
        rules.clock.advance(Duration.ofSeconds(8));
        assertThat(outcome(other, proof)).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(12)));
        rules.clock.advance(Duration.ofSeconds(30));
        assertThat(outcome(other, proof)).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(1)));
        assertThat(rules.journeys.scansStarted(other.journeyId())).isZero();
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void freesTheReaderByItselfWhenTheProcessDiedDuringAScan() {
        begin(0);
        rules.clock.advance(Duration.ofSeconds(65 + 30));

        begin(1);

        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void aClockPutBackByAnHourHoldsNoReader() {
        begin(0);
        rules.clock.advance(Duration.ofHours(-1));

        begin(1);
        assertThat(desk.asked).hasSize(2);
        assertThat(begin(2).awaitItem().getItem()).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(20)));
    }

    @Test
    void replicasWhoseClocksAreSecondsApartDoNotScanAtOnce() {
        begin(0);
        rules.clock.advance(Duration.ofSeconds(-5));

        assertThat(begin(1).awaitItem().getItem()).isInstanceOf(ScanOutcome.ReaderBusy.class);
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void passesACancellationOnAtOnceAndKeepsTheReaderUntilItsPromptEnds() {
        UniAssertSubscriber<ScanOutcome> scan = begin(0);

        scan.cancel();

        assertThat(desk.cancelled).hasValue(1);
        await().untilAsserted(() -> assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.SCAN_ABANDONED).person(proof.personId())));
        rules.clock.advance(Duration.ofSeconds(20).minusMillis(1));
        assertThat(begin(0).awaitItem().getItem()).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(1)));
        rules.clock.advance(Duration.ofMillis(1));
        begin(0);
        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void keepsTheReaderUntilItsPromptEndsWhenNoAnswerCame() {
        BioStarFailure lost = BioStarFailure.of(FailureKind.UNREACHABLE);
        UniAssertSubscriber<ScanOutcome> scan = begin(0);

        desk.fail(new BioStarException(lost));

        assertThat(scan.awaitItem().getItem()).isEqualTo(new ScanOutcome.Failed(lost, 2));
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.SCAN_FAILED)
                        .person(proof.personId())
                        .cause(FailureKind.UNREACHABLE, Optional.empty()));
        assertThat(begin(1).awaitItem().getItem()).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(20)));
    }

    @Test
    void freesTheReaderAtOnceAndTakesNoAttemptWhenItWasNeverAsked() {
        BioStarFailure away = BioStarFailure.notSent(FailureKind.UNREACHABLE);
        UniAssertSubscriber<ScanOutcome> scan = begin(0);

        desk.fail(new BioStarException(away));

        assertThat(scan.awaitItem().getItem()).isEqualTo(new ScanOutcome.Failed(away, 3));
        begin(0);
        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void givesTheAttemptBackWhenTheReaderWasBusyWithSomethingElse() {
        UniAssertSubscriber<ScanOutcome> scan = begin(0);

        desk.fail(new BioStarException(new BioStarFailure(FailureKind.READER_BUSY, Optional.of("1017"))));

        assertThat(scan.awaitItem().getItem()).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(20)));
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isZero();
        assertThat(rules.newestAt(visit).entry().code()).contains("1017");
        begin(0);
        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void givesTheAttemptBackWhenTheReaderIsOffline() {
        BioStarFailure offline = new BioStarFailure(FailureKind.READER_OFFLINE, Optional.of("1001"));
        UniAssertSubscriber<ScanOutcome> scan = begin(0);

        desk.fail(new BioStarException(offline));

        assertThat(scan.awaitItem().getItem()).isEqualTo(new ScanOutcome.Failed(offline, 3));
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isZero();
    }

    @Test
    void stopIsNoTryNotEvenTheLastOne() {
        for (int attempt = 0; attempt < 2; attempt++) {
            UniAssertSubscriber<ScanOutcome> failed = begin(attempt);
            desk.fail(new BioStarException(BioStarFailure.of(FailureKind.NO_FACE)));
            failed.awaitItem();
        }
        for (int stops = 0; stops < 3; stops++) {
            begin(2).cancel();
            await().until(() -> rules.newestAt(visit).entry().kind() == RecordKind.SCAN_ABANDONED);
            assertThat(rules.journeys.scansLeft(visit.journeyId())).isEqualTo(1);
            rules.clock.advance(Duration.ofSeconds(20));
        }
        UniAssertSubscriber<ScanOutcome> last = begin(2);
        desk.answer(FACE);

        assertThat(last.awaitItem().getItem()).isEqualTo(new ScanOutcome.Captured(FACE, 0));
        assertThat(begin(3).awaitItem().getItem()).isEqualTo(new ScanOutcome.NoScansLeft());
    }

    private UniAssertSubscriber<ScanOutcome> begin(int attempt) {
        int asked = desk.asked.size();
        UniAssertSubscriber<ScanOutcome> scan =
                scans.scan(visit, proof, attempt).subscribe().withSubscriber(UniAssertSubscriber.create());
        await().until(() -> desk.asked.size() > asked || scan.getItem() != null || scan.getFailure() != null);
        return scan;
    }

    private ScanOutcome outcome(Visit where, Proof who) {
        return scans.scan(where, who, 0).await().indefinitely();
    }
}
