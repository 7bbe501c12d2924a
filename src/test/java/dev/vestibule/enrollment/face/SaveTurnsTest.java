package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two proofs of one person, at two kiosks: their faces are saved one after the other, or not at all. */
@EachDatabase
class SaveTurnsTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");
    private static final EnrollmentOutcome SAVED = new EnrollmentOutcome.Saved();
    private static final EnrollmentOutcome ANOTHER_SAVE = new EnrollmentOutcome.AnotherSave();

    /** Nine calls of 20 seconds. */
    private static final Duration LONGEST_SAVE = Duration.ofMinutes(3);

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final Enrollment enrollment;

    private final String person = Rules.newId();
    private final Proof badge = Proof.byBadge(person);

    SaveTurnsTest(StoreKind kind) {
        rules = new Rules(kind);
        enrollment = rules.enrollment(faces);
    }

    @Test
    void whileOneProofSavesTheOtherWaitsAndKeepsItsPass() {
        Proof pass = rules.pass(person, true);
        Visit elsewhere = agreed(pass);
        List<EnrollmentOutcome> meanwhile = new ArrayList<>();
        faces.duringSave = () -> meanwhile.add(enrollment.save(elsewhere, pass, FACE));

        assertThat(enrollment.save(agreed(badge), badge, FACE)).isEqualTo(SAVED);

        assertThat(meanwhile).containsExactly(ANOTHER_SAVE);
        assertThat(faces.saves).hasValue(1);
        assertThat(rules.recordsAt(elsewhere)).doesNotContain(RecordKind.FACE_SAVING);
        assertThat(rules.passes.of(person).get(0).isOpen(rules.clock.instant())).isTrue();
        faces.duringSave = () -> {};
        assertThat(enrollment.save(elsewhere, pass, FACE)).isEqualTo(SAVED);
    }

    @Test
    void theNextProofSeesTheFaceThatWasSaved() {
        Visit elsewhere = agreed(badge);
        assertThat(enrollment.save(agreed(badge), badge, FACE)).isEqualTo(SAVED);

        assertThat(enrollment.save(elsewhere, badge, FACE)).isEqualTo(new EnrollmentOutcome.FaceExists());
        assertThat(faces.saves).hasValue(1);
    }

    @Test
    void ofTwentyProofsAtOnceOneSavesAndNineteenWait() throws Exception {
        Queue<Visit> visits = new ConcurrentLinkedQueue<>();
        for (int kiosk = 0; kiosk < 20; kiosk++) {
            visits.add(agreed(badge));
        }
        CountDownLatch waiting = new CountDownLatch(19);
        faces.duringSave = () -> await(waiting);

        List<EnrollmentOutcome> outcomes = AtOnce.run(20, () -> {
            EnrollmentOutcome outcome = enrollment.save(visits.remove(), badge, FACE);
            waiting.countDown();
            return outcome;
        });

        assertThat(faces.saves).hasValue(1);
        assertThat(outcomes).filteredOn(SAVED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(ANOTHER_SAVE::equals).hasSize(19);
    }

    @Test
    void aSaveThatFailedLetsTheNextOneBegin() {
        Visit elsewhere = agreed(badge);
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.FACE_REFUSED);
        assertThat(enrollment.save(agreed(badge), badge, FACE)).isInstanceOf(EnrollmentOutcome.NotSaved.class);

        faces.works = true;
        faces.changeFails = Optional.empty();
        assertThat(enrollment.save(elsewhere, badge, FACE)).isEqualTo(SAVED);
    }

    @Test
    void otherPeopleDoNotWait() {
        Proof other = Rules.badge();
        Visit elsewhere = agreed(other);
        List<EnrollmentOutcome> meanwhile = new ArrayList<>();
        faces.duringSave = () -> {
            faces.duringSave = () -> {};
            meanwhile.add(enrollment.save(elsewhere, other, FACE));
        };

        assertThat(enrollment.save(agreed(badge), badge, FACE)).isEqualTo(SAVED);
        assertThat(meanwhile).containsExactly(SAVED);
    }

    @Test
    void aTurnThatNobodyEndedEndsByItself() {
        Visit elsewhere = afterASaveThatNobodyEnded();

        assertThat(enrollment.save(elsewhere, badge, FACE)).isEqualTo(ANOTHER_SAVE);
        rules.clock.advance(LONGEST_SAVE);
        assertThat(enrollment.save(elsewhere, badge, FACE)).isEqualTo(SAVED);
    }

    @Test
    void aTurnThatNobodyEndedIsNotLongerForAClockThatIsPutBack() {
        afterASaveThatNobodyEnded();

        rules.clock.advance(Duration.ofHours(-1));
        assertThat(enrollment.save(agreed(badge), badge, FACE)).isEqualTo(SAVED);
    }

    @Test
    void aTurnThatNobodyEndedIsOverWhenTheOnlyProcessStartsAgain() {
        Visit elsewhere = afterASaveThatNobodyEnded();

        rules.interruptedWork(false).end(new StartupEvent());
        assertThat(enrollment.save(elsewhere, badge, FACE)).isEqualTo(ANOTHER_SAVE);
        rules.interruptedWork(true).end(new StartupEvent());
        assertThat(enrollment.save(elsewhere, badge, FACE)).isEqualTo(SAVED);
    }

    private Visit afterASaveThatNobodyEnded() {
        faces.duringSave = () -> rules.store.refuse("insert into record");
        assertThat(enrollment.save(agreed(badge), badge, FACE)).isEqualTo(new EnrollmentOutcome.NotConfirmed());
        rules.store.repair();
        faces.duringSave = () -> {};
        faces.stored.clear();
        return agreed(badge);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private Visit agreed(Proof proof) {
        Visit visit = rules.visit();
        rules.agree(visit, proof);
        return visit;
    }
}
