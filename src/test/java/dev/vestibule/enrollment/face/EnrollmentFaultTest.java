package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Races, and a database that breaks: one face is saved or none. */
@EachDatabase
class EnrollmentFaultTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final Enrollment enrollment;
    private Visit visit;
    private Proof proof;

    EnrollmentFaultTest(StoreKind kind) {
        rules = new Rules(kind);
        enrollment = rules.enrollment(faces);
    }

    @BeforeEach
    void agree() {
        visit = rules.visit();
        proof = rules.pass(Rules.newId(), true);
        rules.agree(visit, proof);
    }

    @Test
    void sendsOneOfTwentySavesAtOnceInAJourney() throws Exception {
        List<EnrollmentOutcome> outcomes = AtOnce.run(20, () -> enrollment.save(visit, proof, FACE));

        assertThat(faces.saves).hasValue(1);
        assertThat(outcomes)
                .contains(new EnrollmentOutcome.Saved())
                .isSubsetOf(new EnrollmentOutcome.Saved(), new EnrollmentOutcome.Saving());
    }

    @Test
    void whoeverPressesAgainReadsHowTheSaveStands() {
        List<EnrollmentOutcome> meanwhile = new ArrayList<>();
        faces.duringSave = () -> meanwhile.add(enrollment.save(visit, proof, FACE));

        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        rules.journeys.end(visit);
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());

        assertThat(meanwhile).containsExactly(new EnrollmentOutcome.Saving());
        assertThat(faces.saves).hasValue(1);
    }

    @Test
    void sendsOneOfTwentySavesAtOnceWithOnePassAtTwentyKiosks() throws Exception {
        ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();
        for (int kiosk = 0; kiosk < 20; kiosk++) {
            Visit one = rules.visit();
            rules.agree(one, proof);
            visits.add(one);
        }

        List<EnrollmentOutcome> outcomes = AtOnce.run(20, () -> enrollment.save(visits.remove(), proof, FACE));

        assertOneSave(outcomes);
    }

    @Test
    void sendsNothingWithoutItsRecord() {
        rules.store.refuse("insert into record");
        assertNothingSent();
    }

    @Test
    void sendsNothingWhenTheConnectionDiesBeforeTheCommit() {
        rules.store.dieBefore("insert into record");
        assertNothingSent();
    }

    @Test
    void sendsNothingWithoutADatabase() {
        rules.store.close();
        assertNothingSent();
    }

    @Test
    void doesNotSayItIsSavedWhenTheOutcomeCannotBeRecorded() {
        faces.duringSave = () -> rules.store.refuse("insert into record");

        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotConfirmed());

        rules.store.repair();
        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saving());
        assertThat(faces.saves).hasValue(1);
    }

    private void assertOneSave(List<EnrollmentOutcome> outcomes) {
        assertThat(faces.saves).hasValue(1);
        assertThat(outcomes).filteredOn(new EnrollmentOutcome.Saved()::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof EnrollmentOutcome.NotAllowed
                        || outcome instanceof EnrollmentOutcome.AnotherSave)
                .hasSize(19);
    }

    private void assertNothingSent() {
        assertThatThrownBy(() -> enrollment.save(visit, proof, FACE)).isInstanceOf(DatabaseException.class);

        rules.store.repair();
        assertThat(faces.saves).hasValue(0);
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.FACE_SAVING);
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
    }
}
