package dev.vestibule.enrollment.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.records.RecordKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a saved face comes to the doors, and what is said of it. */
@EachDatabase
class DeliveriesTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();

    DeliveriesTest(StoreKind kind) {
        rules = new Rules(kind);
    }

    private Visit save() {
        Visit visit = rules.visit();
        Proof proof = Rules.badge();
        rules.agree(visit, proof);
        assertThat(rules.enrollment(faces).save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        // A second press reads how the first one ended, and sends nothing.
        assertThat(rules.enrollment(faces).save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        return visit;
    }

    @Test
    void whereBioStarSendsByItselfNothingIsSent() {
        rules.doors.byThemselves = Optional.of(true);
        assertThat(rules.deliveries().of(save().journeyId())).isEqualTo(Delivery.BY_BIOSTAR);
        assertThat(rules.doors.sent).isEmpty();
    }

    @Test
    void whereNobodyKnowsNothingIsSentAndNothingIsSaidAboutIt() {
        rules.doors.byThemselves = Optional.empty();
        assertThat(rules.deliveries().of(save().journeyId())).isEqualTo(Delivery.BY_BIOSTAR);
        assertThat(rules.doors.sent).isEmpty();
    }

    @Test
    void whereBioStarSendsNothingTheKiosksReaderGetsItOnce() {
        rules.doors.byThemselves = Optional.of(false);
        Visit visit = save();
        assertThat(rules.deliveries().of(visit.journeyId())).isEqualTo(Delivery.THIS_READER);
        assertThat(rules.doors.sent).containsExactly(visit.readerId());
        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_SENT_TO_READER);
        assertThat(rules.recordsAt(visit)).contains(RecordKind.FACE_SAVED);
    }

    @Test
    void aReaderThatDoesNotTakeItIsRecordedWithItsCodeAndTheFaceIsSavedAllTheSame() {
        rules.doors.byThemselves = Optional.of(false);
        rules.doors.refusal =
                Optional.of(new BioStarException(new BioStarFailure(FailureKind.READER_OFFLINE, Optional.of("1004"))));
        Visit visit = save();
        assertThat(rules.deliveries().of(visit.journeyId())).isEqualTo(Delivery.NOWHERE);
        assertThat(rules.doors.sent).hasSize(1);
        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_NOT_SENT_TO_READER);
        assertThat(rules.newestAt(visit).entry().cause()).contains("READER_OFFLINE");
        assertThat(rules.newestAt(visit).entry().code()).contains("1004");
        assertThat(rules.recordsAt(visit)).contains(RecordKind.FACE_SAVED);
    }

    @Test
    void aFaceThatWasNotSavedIsNotSent() {
        rules.doors.byThemselves = Optional.of(false);
        faces.works = false;
        Visit visit = rules.visit();
        Proof proof = Rules.badge();
        rules.agree(visit, proof);
        assertThat(rules.enrollment(faces).save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotConfirmed());
        assertThat(rules.doors.sent).isEmpty();
    }
}
