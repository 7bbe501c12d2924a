package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestProcesses;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.interrupted.TestInterruptedWork;
import dev.vestibule.records.RecordKind;
import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A save whose process, or database, goes in the middle of it. */
@EachDatabase
class KilledSavesTest extends UnknownChanges {

    private static final StartupEvent START = new StartupEvent();

    KilledSavesTest(StoreKind kind) {
        super(kind);
    }

    @Test
    void theNextStartLooksAtOnce() {
        killWhile(() -> faces.duringSave = KilledSavesTest::die);
        faces.store(FACE);

        rules.interruptedWork(true).end(START);
        assertThat(newest()).isEqualTo(RecordKind.FACE_UNCONFIRMED);
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_SAVED));
    }

    @Test
    void aProcessThatWasKilledBeforeItSentAnythingHasSavedNothing() {
        killWhile(() -> faces.duringFind = KilledSavesTest::die);

        rules.interruptedWork(true).end(START);

        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.FACE_NOT_SAVED)
                        .person(proof.personId())
                        .cause(Cause.PROCESS_ENDED, Optional.empty()));
        faces.duringFind = () -> {};
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        assertThat(faces.saves).hasValue(1);
    }

    @Test
    void aFrozenProcessWhoseWorkOthersEndedSendsNothing() {
        TestInterruptedWork other = new Rules(kind).interruptedWork(false);
        faces.duringFind = () -> {
            for (int look = 0; look < TestProcesses.LOOKS; look++) {
                other.endFromTimeToTime();
            }
        };

        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotSent());

        assertThat(faces.saves).hasValue(0);
        assertThat(newest()).isEqualTo(RecordKind.FACE_NOT_SAVED);
        faces.duringFind = () -> {};
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
    }

    @Test
    void withoutADatabaseJustBeforeItNothingIsSentAndThePictureIsGoodForAnotherPress() {
        faces.duringFind = () -> rules.store.refuse("update face_change");
        rules.late.commit();

        EnrollmentOutcome outcome = enrollment.save(visit, proof, FACE);

        assertThat(outcome).isEqualTo(new EnrollmentOutcome.NotSent());
        assertThat(faces.saves).hasValue(0);
        rules.store.repair();
        faces.duringFind = () -> {};
        assertThat(rules.newestAt(visit).entry().cause()).contains(Cause.DATABASE_AWAY.name());
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
    }

    /** A save whose process does nothing more from one moment on. */
    private void killWhile(Runnable arranged) {
        arranged.run();
        try {
            enrollment.save(visit, proof, FACE);
        } catch (Killed expected) {
            assertThat(newest()).isEqualTo(RecordKind.FACE_SAVING);
        }
    }

    private static void die() {
        throw new Killed();
    }

    /** No exception of the product's: nothing catches it. */
    private static final class Killed extends Error {}
}
