package dev.vestibule.enrollment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import io.micrometer.core.instrument.Counter;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanMetricsTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules = new Rules(StoreKind.SQLITE);
    private final Desk<Capture> desk = new Desk<>();
    private final FaceScan scans = rules.faceScan(desk);
    private final Proof proof = Rules.badge();
    private final String reader = Rules.newId();
    private Visit visit;

    @BeforeEach
    void agree() {
        visit = rules.visitAt(reader);
        rules.agree(visit, proof);
    }

    @AfterEach
    void close() {
        rules.store.close();
    }

    @Test
    void aFaceIsOneCapturedScanOfThisReader() {
        UniAssertSubscriber<ScanOutcome> scan = begin();
        desk.answer(FACE);
        scan.awaitItem();
        assertOnlyCounted("captured");
        assertThat(timed("captured")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "FACE_SCAN_FAILED,failed",
        "READER_TIMED_OUT,failed",
        "READER_BUSY,busy",
        "UNREACHABLE,no_answer",
        "UNREADABLE,no_answer"
    })
    void aFailureIsCountedByWhatItMeans(FailureKind kind, String outcome) {
        UniAssertSubscriber<ScanOutcome> scan = begin();
        desk.fail(new BioStarException(BioStarFailure.of(kind)));
        scan.awaitItem();
        assertOnlyCounted(outcome);
        assertThat(timed(outcome)).isEqualTo(1);
    }

    @Test
    void aScanThatNobodyWaitsForIsAbandoned() {
        begin().cancel();
        await().until(() -> counted("abandoned") == 1);
        assertOnlyCounted("abandoned");
    }

    @Test
    void aReaderThatIsHeldIsBusyAndTakesNoTime() {
        UniAssertSubscriber<ScanOutcome> first = begin();
        Visit other = rules.visitAt(reader);
        rules.agree(other, proof);
        scans.scan(other, proof, 0)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .awaitItem();
        assertOnlyCounted("busy");
        assertThat(timed("busy")).isZero();
        desk.answer(FACE);
        first.awaitItem();
    }

    @Test
    void aScanWhoseEndIsNotRecordedIsNoCapturedOne() {
        UniAssertSubscriber<ScanOutcome> scan = begin();
        rules.store.refuse("insert into record");
        desk.answer(FACE);
        scan.awaitFailure();
        assertOnlyCounted("failed");
    }

    @Test
    void aFormThatWasSentBeforeIsNoScan() {
        UniAssertSubscriber<ScanOutcome> scan = begin();
        desk.answer(FACE);
        scan.awaitItem();
        scans.scan(visit, proof, 0)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .awaitItem();
        assertOnlyCounted("captured");
    }

    @Test
    void leasesAreThoseHeldNow() {
        LeaseMetrics metrics = new LeaseMetrics(rules.store.database(), rules.leases, rules.clock);
        double before = metrics.held();
        UniAssertSubscriber<ScanOutcome> scan = begin();
        rules.clock.advance(Duration.ofSeconds(6));
        assertThat(metrics.held()).isEqualTo(before + 1);
        desk.answer(FACE);
        scan.awaitItem();
        assertThat(metrics.held()).as("asked again at once").isEqualTo(before + 1);
        rules.clock.advance(Duration.ofSeconds(6));
        assertThat(metrics.held()).isEqualTo(before);
    }

    @Test
    void leasesAreNoNumberWithoutADatabase() {
        rules.store.close();
        assertThat(new LeaseMetrics(rules.store.database(), rules.leases, rules.clock).held())
                .isNaN();
    }

    private UniAssertSubscriber<ScanOutcome> begin() {
        UniAssertSubscriber<ScanOutcome> scan =
                scans.scan(visit, proof, 0).subscribe().withSubscriber(UniAssertSubscriber.create());
        await().until(() -> desk.asked.size() == 1);
        return scan;
    }

    private void assertOnlyCounted(String outcome) {
        assertThat(rules.meters.find("vestibule.scans").counters())
                .extracting(counter -> counter.getId().getTag("outcome"))
                .containsExactly(outcome);
        assertThat(counted(outcome)).isEqualTo(1);
    }

    private double counted(String outcome) {
        Counter counter = rules.meters.counter("vestibule.scans", "outcome", outcome, "reader", reader);
        return counter.count();
    }

    private long timed(String outcome) {
        return rules.meters.timer("vestibule.scan", "outcome", outcome).count();
    }
}
