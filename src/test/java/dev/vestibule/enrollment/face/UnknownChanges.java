package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A person with a pass that may replace, and a save or a deletion of which nobody knows. */
abstract class UnknownChanges {

    static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    final StoreKind kind;
    final Rules rules;
    final FakeFaces faces = new FakeFaces();
    final Enrollment enrollment;
    final Proof proof;
    Visit visit;

    private final LateReadings readings;

    UnknownChanges(StoreKind kind) {
        this.kind = kind;
        rules = new Rules(kind);
        enrollment = rules.enrollment(faces);
        readings = rules.readings(faces);
        proof = rules.pass(Rules.newId(), true);
    }

    @BeforeEach
    void agree() {
        rules.store.execute("delete from face_change");
        faces.tellsRevision = true;
        visit = rules.visit();
        rules.agree(visit, proof);
    }

    /** A save that BioStar takes, or does not, and of which it says nothing. */
    void saveWithoutAnswer() {
        faces.works = false;
        faces.saveFails = Optional.of(FailureKind.UNREACHABLE);
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotConfirmed());
    }

    /** Reads BioStar for all changes whose time it is. */
    void look() {
        readings.lookFromTimeToTime();
    }

    RecordKind newest() {
        return rules.newestAt(visit).entry().kind();
    }

    Entry foundLater(RecordKind found) {
        return visit.entry(found).person(proof.personId()).cause(Cause.FOUND_LATER, Optional.empty());
    }

    void assertNothingLeft() {
        assertThat(rules.changes.unknownOf(proof.personId())).isEmpty();
    }
}
