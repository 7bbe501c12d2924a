package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.consent.Consent;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.records.RecordKind;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class FaceDeletionTest {

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final FaceDeletion deletion;
    private final Proof proof = Rules.badge();
    private Visit visit;

    FaceDeletionTest(StoreKind kind) {
        rules = new Rules(kind);
        deletion = rules.deletion(faces);
    }

    @BeforeEach
    void start() {
        visit = rules.visit();
        rules.prove(visit, proof);
        faces.stored.add(FakeFaces.anotherFace());
    }

    @Test
    void recordsTheWithdrawalDeletesAndReadsBack() {
        assertThat(delete()).isEqualTo(new DeletionOutcome.Deleted());

        assertThat(faces.deletions).hasValue(1);
        assertThat(rules.consents.of(proof.personId()))
                .extracting(Consent::decision)
                .containsExactly(Decision.WITHDRAWN);
        assertThat(rules.recordsAt(visit))
                .containsExactly(
                        RecordKind.JOURNEY_STARTED,
                        RecordKind.CONSENT_WITHDRAWN,
                        RecordKind.FACE_DELETING,
                        RecordKind.FACE_DELETED);
    }

    @Test
    void deletesNothingInAJourneyThatIsOver() {
        rules.journeys.end(visit);

        assertThat(delete()).isEqualTo(new DeletionOutcome.NotAllowed());
        assertThat(faces.deletions).hasValue(0);
        assertThat(rules.consents.of(proof.personId())).isEmpty();
    }

    @Test
    void saysNothingIsDeletedWhileAFaceIsReadBack() {
        faces.works = false;

        assertNotDeleted(RecordKind.FACE_DELETION_UNKNOWN, FailureKind.UNKNOWN);
    }

    @Test
    void saysWhatBioStarSaid() {
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.PERMISSION_DENIED);

        assertNotDeleted(RecordKind.FACE_NOT_DELETED, FailureKind.PERMISSION_DENIED);
    }

    @Test
    void readsBackWhenNoAnswerCame() {
        faces.changeFails = Optional.of(FailureKind.UNREACHABLE);

        assertThat(delete()).isEqualTo(new DeletionOutcome.Deleted());
    }

    @Test
    void saysNothingIsDeletedWhenReadingBackFails() {
        faces.readBackFails = Optional.of(FailureKind.UNREACHABLE);

        assertNotDeleted(RecordKind.FACE_DELETION_UNKNOWN, FailureKind.UNREACHABLE);
    }

    @Test
    void sendsNothingWithoutTheWithdrawalAndItsRecord() {
        for (String part : new String[] {"insert into record", "insert into consent"}) {
            rules.store.refuse(part);
            assertThatThrownBy(this::delete).isInstanceOf(DatabaseException.class);
        }

        assertThat(faces.deletions).hasValue(0);
    }

    private DeletionOutcome delete() {
        return deletion.delete(visit, proof, "I withdraw.", "en");
    }

    private void assertNotDeleted(RecordKind recorded, FailureKind kind) {
        assertThat(delete()).isEqualTo(new DeletionOutcome.NotDeleted(BioStarFailure.of(kind)));
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(recorded).person(proof.personId()).cause(kind, Optional.empty()));
    }
}
