package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A deletion of which nobody knows, and what reading BioStar says of it later; nothing overtakes it or a save. */
@EachDatabase
class LateDeletionsTest extends UnknownChanges {

    LateDeletionsTest(StoreKind kind) {
        super(kind);
    }

    @Test
    void aDeletionWaitsForASaveThatMayStillArrive() {
        saveWithoutAnswer();
        Proof badge = Proof.byBadge(proof.personId());
        Visit next = rules.visit();
        rules.agree(next, badge);
        FaceDeletion deletion = rules.deletion(faces);

        assertThat(deletion.delete(next, badge, "I withdraw.", "en")).isEqualTo(new DeletionOutcome.AnotherSave());
        rules.clock.advance(FaceChange.PATIENCE);
        look();
        faces.works = true;
        faces.saveFails = Optional.empty();

        assertThat(deletion.delete(next, badge, "I withdraw.", "en")).isEqualTo(new DeletionOutcome.Deleted());
    }

    @Test
    void aDeletionThatArrivesLateIsFound() {
        deleteWithoutAnswer();
        rules.clock.advance(Duration.ofSeconds(40));
        faces.remove();
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_DELETED));
        assertNothingLeft();
    }

    @Test
    void aDeletionThatNeverArrivesIsSaidToBeNoneAfterAllPatience() {
        deleteWithoutAnswer();
        rules.clock.advance(FaceChange.PATIENCE.minusMillis(1));
        look();
        assertThat(newest()).isEqualTo(RecordKind.FACE_DELETION_UNKNOWN);
        rules.clock.advance(Duration.ofSeconds(10));
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_NOT_DELETED));
        assertThat(rules.deletions.of(proof.personId()))
                .as("the decision is theirs")
                .isPresent();
    }

    @Test
    void aSaveWaitsForADeletionThatMayStillArrive() {
        deleteWithoutAnswer();
        Proof anew = rules.pass(proof.personId(), true);
        Visit next = rules.visit();
        rules.agree(next, anew);

        assertThat(enrollment.save(next, anew, FACE)).isEqualTo(new EnrollmentOutcome.AnotherSave());
        assertThat(faces.saves).hasValue(0);
    }

    private void deleteWithoutAnswer() {
        faces.stored.add(FakeFaces.anotherFace());
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.OUTCOME_UNKNOWN);
        assertThat(rules.deletion(faces).delete(visit, proof, "I withdraw.", "en"))
                .isInstanceOf(DeletionOutcome.NotDeleted.class);
        faces.changeFails = Optional.empty();
        assertThat(newest()).isEqualTo(RecordKind.FACE_DELETION_UNKNOWN);
    }
}
