package dev.vestibule.enrollment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Races, and a database that breaks: there is one scan or none. */
@EachDatabase
class FaceScanFaultTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules;
    private final Desk<Capture> desk = new Desk<>();
    private final FaceScan scans;
    private final Proof proof = Rules.badge();
    private Visit visit;

    FaceScanFaultTest(StoreKind kind) {
        rules = new Rules(kind);
        scans = rules.faceScan(desk);
    }

    @BeforeEach
    void agree() {
        visit = rules.visit();
        rules.agree(visit, proof);
    }

    @Test
    void startsOneScanWhenTwentyPeopleRaceForAReader() throws Exception {
        ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();
        for (int person = 0; person < 20; person++) {
            Visit one = rules.visitAt(visit.readerId());
            rules.agree(one, proof);
            visits.add(one);
        }

        List<UniAssertSubscriber<ScanOutcome>> racing = AtOnce.run(20, () -> begin(visits.remove()));

        awaitOneScanOf(racing);
        assertThat(desk.asked).containsExactly(visit.readerId());
        assertThat(racing)
                .extracting(UniAssertSubscriber::getItem)
                .filteredOn(ScanOutcome.ReaderBusy.class::isInstance)
                .hasSize(19);
    }

    @Test
    void startsOneScanWhenOneFormIsSentTwentyTimesAtOnce() throws Exception {
        List<UniAssertSubscriber<ScanOutcome>> racing = AtOnce.run(20, () -> begin(visit));

        awaitOneScanOf(racing);
        assertThat(desk.asked).hasSize(1);
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isEqualTo(1);
    }

    @Test
    void startsNoScanWithoutItsRecord() {
        rules.store.refuse("insert into record");
        assertNoScan();
    }

    @Test
    void startsNoScanWithoutItsLease() {
        rules.store.refuse("insert into scan_lease");
        assertNoScan();
    }

    @Test
    void startsNoScanWhenTheConnectionDiesBeforeTheCommit() {
        rules.store.dieBefore("insert into record");
        assertNoScan();
    }

    @Test
    void startsNoScanWithoutADatabase() {
        rules.store.close();
        assertNoScan();
    }

    @Test
    void handsOutNoCaptureWithoutItsRecord() {
        UniAssertSubscriber<ScanOutcome> scan = begin(visit);
        await().until(() -> desk.asked.size() == 1);
        rules.store.refuse("insert into record");

        desk.answer(FACE);

        assertThat(scan.awaitFailure().getFailure()).isInstanceOf(DatabaseException.class);
        assertThat(scan.getItem()).isNull();
    }

    @Test
    void keepsTheReaderWhenSomethingElseThanBioStarFailed() {
        UniAssertSubscriber<ScanOutcome> scan = begin(visit);
        await().until(() -> desk.asked.size() == 1);

        desk.fail(new IllegalStateException("a mistake of ours"));

        assertThat(scan.awaitFailure().getFailure()).isInstanceOf(IllegalStateException.class);
        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_FAILED);
        assertThat(rules.newestAt(visit).entry().cause()).contains(FailureKind.UNKNOWN.name());
        assertThat(scans.scan(visit, proof, 1).await().indefinitely()).isInstanceOf(ScanOutcome.ReaderBusy.class);
    }

    @Test
    void asksNoReaderAndTakesNoAttemptWhenTheBrowserGoesAwayWhileTheStartIsCommitted() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        rules.store.fault((connection, sql) -> {
            if (sql.startsWith("insert into scan_lease")) {
                starting.countDown();
                waitFor(cancelled);
            }
        });
        UniAssertSubscriber<ScanOutcome> scan = begin(visit);
        waitFor(starting);

        scan.cancel();
        cancelled.countDown();

        await().until(() -> rules.newestAt(visit).entry().kind() == RecordKind.SCAN_ABANDONED);
        assertThat(desk.asked).isEmpty();
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isZero();
        rules.store.repair();
        begin(visit);
        await().until(() -> desk.asked.size() == 1);
    }

    @Test
    void settlesAScanOnceWhenAnswerAndCancellationMeet() {
        for (int round = 0; round < 30; round++) {
            Visit here = rules.visit();
            rules.agree(here, proof);
            AtomicInteger asked = new AtomicInteger(desk.asked.size());
            UniAssertSubscriber<ScanOutcome> scan = begin(here);
            await().until(() -> desk.asked.size() > asked.get());

            Uni.combine()
                    .all()
                    .unis(run(() -> desk.answer(FACE)), run(scan::cancel))
                    .discardItems()
                    .await()
                    .indefinitely();

            await().until(() -> rules.recordsAt(here).size() == 4);
            assertThat(rules.newestAt(here).entry().kind()).isIn(RecordKind.SCAN_CAPTURED, RecordKind.SCAN_ABANDONED);
        }
    }

    @Test
    void recordsAScanAsAbandonedBeforeTheProcessGoesWithoutWaitingForAWorker() {
        UniAssertSubscriber<ScanOutcome> scan = begin(visit);
        await().until(() -> desk.asked.size() == 1);

        rules.processGoes();

        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_ABANDONED);
        int recorded = rules.recordsAt(visit).size();
        scan.cancel();
        desk.answer(FACE);
        assertThat(scans.scan(visit, proof, 0).await().indefinitely()).isInstanceOf(ScanOutcome.ReaderBusy.class);
        assertThat(rules.recordsAt(visit)).hasSize(recorded);
    }

    private void assertNoScan() {
        assertThatThrownBy(() -> scans.scan(visit, proof, 0).await().indefinitely())
                .isInstanceOf(DatabaseException.class);

        rules.store.repair();
        assertThat(desk.asked).isEmpty();
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isZero();
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.SCAN_STARTED);
        begin(visit);
        await().until(() -> desk.asked.size() == 1);
    }

    private UniAssertSubscriber<ScanOutcome> begin(Visit where) {
        return scans.scan(where, proof, 0).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    /** All are refused but one, which may have committed and not asked its reader yet. */
    private void awaitOneScanOf(List<UniAssertSubscriber<ScanOutcome>> racing) {
        await().until(() ->
                racing.stream().filter(scan -> scan.getItem() != null).count() == 19 && !desk.asked.isEmpty());
    }

    private static Uni<Void> run(Runnable work) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool())
                .invoke(work);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
