package dev.vestibule.enrollment.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestProcesses;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.face.DeletionOutcome;
import dev.vestibule.enrollment.face.Enrollment;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.enrollment.face.TestFaces;
import dev.vestibule.enrollment.scan.ScanOutcome;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two replicas on one database, one of which is killed or frozen: the other one ends its work, once. */
@EachDatabase
class DeadReplicaTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules dead;
    private final Rules living;
    private final TestInterruptedWork timer;
    private final FakeFaces faces = new FakeFaces();
    private final Desk<Capture> desk = new Desk<>();
    private final Proof proof;
    private Visit visit;

    DeadReplicaTest(StoreKind kind) {
        dead = new Rules(kind);
        living = new Rules(kind);
        timer = living.interruptedWork(false);
        proof = dead.pass(Rules.newId(), true);
    }

    @BeforeEach
    void agree() {
        visit = dead.visit();
        dead.agree(visit, proof);
    }

    @Test
    void aReaderIsFreeAfterItsOwnPromptAndItsScanIsAbandonedOnce() throws Exception {
        scan(dead, visit, proof);

        AtOnce.run(2, this::lookUntilDead);

        Visit next = living.visitAt(visit.readerId());
        Proof other = Rules.badge();
        living.agree(next, other);
        living.clock.advance(Duration.ofSeconds(19));
        assertThat(living.faceScan(desk).scan(next, other, 0).await().indefinitely())
                .isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(1)));
        living.clock.advance(Duration.ofSeconds(1));
        scan(living, next, other);
        assertThat(living.recordsAt(visit))
                .endsWith(RecordKind.SCAN_STARTED, RecordKind.SCAN_ABANDONED)
                .filteredOn(RecordKind.SCAN_ABANDONED::equals)
                .hasSize(1);
        assertThat(living.newestAt(visit).entry().cause()).contains(Cause.PROCESS_ENDED.name());
    }

    @Test
    void aPersonGoesOnAtAnotherKioskAndNobodyKnowsWhetherTheirFaceIsSaved() {
        killInASave();
        Proof badge = Proof.byBadge(proof.personId());
        Visit elsewhere = living.visit();
        living.agree(elsewhere, badge);
        Enrollment there = living.enrollment(faces);
        assertThat(there.save(elsewhere, badge, FACE)).isEqualTo(new EnrollmentOutcome.AnotherSave());

        lookUntilDead();

        assertThat(living.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.FACE_UNCONFIRMED)
                        .person(proof.personId())
                        .cause(Cause.PROCESS_ENDED, Optional.empty()));
        assertThat(living.passes.of(proof.personId()).get(0).isOpen(living.clock.instant()))
                .isFalse();
        assertThat(there.save(elsewhere, badge, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
    }

    @Test
    void aReplicaThatBeatsKeepsItsWork() {
        killInASave();
        for (int look = 0; look < 3 * TestProcesses.LOOKS; look++) {
            dead.interruptedWork(false).endFromTimeToTime();
            timer.endFromTimeToTime();
        }

        assertThat(living.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);
    }

    /** After an outage everybody has been silent for as long. */
    @Test
    void whoCouldNotLookTakesNobodyForDead() {
        killInASave();
        look(TestProcesses.LOOKS - 1);
        living.store.close();
        look(1);
        living.store.repair();
        look(TestProcesses.LOOKS - 1);
        assertThat(living.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);

        look(1);
        assertThat(living.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_UNCONFIRMED);
    }

    @Test
    void clocksThatAreApartKillNobody() {
        killInASave();
        living.clock.advance(Duration.ofMinutes(2));

        look(TestProcesses.LOOKS - 1);

        assertThat(living.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);
    }

    @Test
    void aFrozenReplicaHandsOutNoCaptureOfAScanThatOthersEnded() {
        UniAssertSubscriber<ScanOutcome> scan = scan(dead, visit, proof);
        lookUntilDead();

        desk.answer(FACE);

        assertThat(scan.awaitItem().getItem()).isInstanceOf(ScanOutcome.AlreadyStarted.class);
        assertThat(living.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_ABANDONED);
    }

    @Test
    void whatAFrozenReplicaSavedIsRecordedWhenItComesBack() {
        faces.duringSave = () -> lookUntilDead();

        assertThat(dead.enrollment(faces).save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());

        assertThat(living.recordsAt(visit)).endsWith(RecordKind.FACE_UNCONFIRMED, RecordKind.FACE_SAVED);
        assertThat(living.newestAt(visit).entry().cause()).contains(Cause.FOUND_LATER.name());
    }

    @Test
    void itOpensNoPassThatOthersKnowAsUsed() {
        faces.duringSave = () -> lookUntilDead();
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.FACE_REFUSED);

        assertThat(dead.enrollment(faces).save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotConfirmed());

        assertThat(living.recordsAt(visit)).endsWith(RecordKind.FACE_UNCONFIRMED, RecordKind.FACE_NOT_SAVED);
        assertThat(living.passes.of(proof.personId()).get(0).isOpen(living.clock.instant()))
                .isFalse();
    }

    @Test
    void itSaysNothingOfAFaceThatWasDeletedSince() {
        faces.duringSave = () -> {
            lookUntilDead();
            faces.duringSave = () -> {};
            // Until then a deletion waits: the save might arrive after it.
            living.clock.advance(TestFaces.PATIENCE);
            Visit desks = living.visit();
            Proof badge = Proof.byBadge(proof.personId());
            living.prove(desks, badge);
            assertThat(living.deletion(faces).delete(desks, badge, "Delete it.", "en"))
                    .isEqualTo(new DeletionOutcome.Deleted());
        };

        dead.enrollment(faces).save(visit, proof, FACE);

        assertThat(living.recordsAt(visit)).endsWith(RecordKind.FACE_UNCONFIRMED);
        assertThat(living.deletions.of(proof.personId())).isPresent();
    }

    /** Whoever is taken for dead in the moment in which it begins work lives, or has begun nothing that others end. */
    @RepeatedTest(10)
    void deathAndABeginningDoNotMeet() throws Exception {
        killInASave();
        look(TestProcesses.LOOKS - 1);
        Visit again = dead.visit();
        dead.agree(again, Rules.badge());
        Queue<Runnable> both = new ConcurrentLinkedQueue<>(List.of(
                () -> timer.endFromTimeToTime(),
                () -> dead.records.write(again.entry(RecordKind.FACE_SAVING).person(proof.personId()))));

        AtOnce.run(2, () -> {
            both.remove().run();
            return again;
        });
        dead.interruptedWork(false).endFromTimeToTime();
        look(TestProcesses.LOOKS - 1);

        assertThat(living.newestAt(again).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);
    }

    @Test
    void howASaveEndedIsWrittenDownWhenTheDatabaseIsBack() {
        faces.duringSave = dead.store::close;
        assertThat(dead.enrollment(faces).save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotConfirmed());
        dead.interruptedWork(false).endFromTimeToTime();
        assertThat(living.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);

        dead.store.repair();
        dead.interruptedWork(false).endFromTimeToTime();
        dead.interruptedWork(false).endFromTimeToTime();

        assertThat(living.recordsAt(visit)).endsWith(RecordKind.FACE_SAVING, RecordKind.FACE_SAVED);
    }

    @Test
    void aScanThatCouldNotBeEndedIsEndedWhenTheDatabaseIsBack() {
        UniAssertSubscriber<ScanOutcome> scan = scan(dead, visit, proof);
        dead.store.close();
        desk.answer(FACE);
        scan.awaitFailure();

        dead.store.repair();
        dead.interruptedWork(false).endFromTimeToTime();

        assertThat(living.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_ABANDONED);
        living.clock.advance(Duration.ofSeconds(20));
        Visit next = living.visitAt(visit.readerId());
        living.agree(next, proof);
        scan(living, next, proof);
    }

    /** An error that nobody catches leaves everything as a killed process does. */
    private void killInASave() {
        faces.duringSave = () -> {
            throw new AssertionError("killed");
        };
        assertThatThrownBy(() -> dead.enrollment(faces).save(visit, proof, FACE))
                .isInstanceOf(AssertionError.class);
        faces.duringSave = () -> {};
    }

    private boolean lookUntilDead() {
        TestInterruptedWork replica = living.interruptedWork(false);
        for (int look = 0; look < TestProcesses.LOOKS; look++) {
            replica.endFromTimeToTime();
        }
        return true;
    }

    private void look(int times) {
        for (int look = 0; look < times; look++) {
            timer.endFromTimeToTime();
        }
    }

    private UniAssertSubscriber<ScanOutcome> scan(Rules replica, Visit at, Proof by) {
        int asked = desk.asked.size();
        UniAssertSubscriber<ScanOutcome> scan =
                replica.faceScan(desk).scan(at, by, 0).subscribe().withSubscriber(UniAssertSubscriber.create());
        await().until(() -> desk.asked.size() > asked);
        return scan;
    }
}
