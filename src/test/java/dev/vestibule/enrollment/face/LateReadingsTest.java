package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestProcesses;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.interrupted.TestInterruptedWork;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A save or a deletion of which nobody knows, and what reading BioStar says of it later. */
@EachDatabase
class LateReadingsTest {

    private static final StartupEvent START = new StartupEvent();
    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final StoreKind kind;
    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final Enrollment enrollment;
    private final LateReadings readings;
    private final Proof proof;
    private Visit visit;

    LateReadingsTest(StoreKind kind) {
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

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 40, 179})
    void aFaceThatArrivesLateIsFound(int seconds) {
        saveWithoutAnswer();

        rules.clock.advance(Duration.ofSeconds(seconds));
        look();
        assertThat(newest()).isEqualTo(RecordKind.FACE_UNCONFIRMED);
        faces.store(FACE);
        rules.clock.advance(Duration.ofSeconds(10));
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_SAVED));
        assertThat(passIsUsed()).isTrue();
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        assertThat(faces.saves).hasValue(1);
        assertNothingLeft();
    }

    @Test
    void thatItIsNotSavedIsSaidOnlyWhenItCannotArriveAnyMore() {
        saveWithoutAnswer();

        rules.clock.advance(FaceChange.PATIENCE.minusMillis(1));
        look();
        assertThat(newest()).isEqualTo(RecordKind.FACE_UNCONFIRMED);
        rules.clock.advance(Duration.ofSeconds(10));
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_NOT_SAVED));
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.FoundNotSaved());
        assertNothingLeft();
    }

    @Test
    void aPassStaysUsedWhateverIsFound() {
        saveWithoutAnswer();
        rules.clock.advance(FaceChange.PATIENCE);
        look();

        Visit again = rules.visit();
        rules.agree(again, proof);

        assertThat(passIsUsed()).isTrue();
        assertThat(enrollment.save(again, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotAllowed());
        faces.store(FACE);
        look();
        assertThat(faces.saves).hasValue(1);
    }

    @Test
    void aFaceThatWasReplacedIsToldByWhatBioStarCounts() {
        faces.stored.add(FakeFaces.anotherFace());
        saveWithoutAnswer();
        rules.clock.advance(Duration.ofSeconds(30));
        look();
        assertThat(newest()).isEqualTo(RecordKind.FACE_UNCONFIRMED);

        faces.store(FACE);
        rules.clock.advance(Duration.ofSeconds(10));
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_SAVED));
    }

    @Test
    void aFaceThatWasNotReplacedToo() {
        faces.stored.add(FakeFaces.anotherFace());
        saveWithoutAnswer();
        rules.clock.advance(FaceChange.PATIENCE);
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_NOT_SAVED));
    }

    @Test
    void whereBioStarCountsNothingAReplacedFaceStaysUnknown() {
        faces.tellsRevision = false;
        faces.stored.add(FakeFaces.anotherFace());
        saveWithoutAnswer();
        faces.store(FACE);
        rules.clock.advance(FaceChange.PATIENCE);
        look();

        assertThat(newest()).isEqualTo(RecordKind.FACE_UNCONFIRMED);
        assertNothingLeft();
    }

    @Test
    void whileBioStarIsAwayItIsLookedForOnAndOn() {
        saveWithoutAnswer();
        faces.store(FACE);
        faces.readBackFails = Optional.of(FailureKind.UNREACHABLE);
        for (int hour = 0; hour < 3; hour++) {
            rules.clock.advance(Duration.ofHours(1));
            look();
        }
        assertThat(newest()).isEqualTo(RecordKind.FACE_UNCONFIRMED);

        faces.readBackFails = Optional.empty();
        rules.clock.advance(Duration.ofMinutes(10));
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_SAVED));
    }

    @Test
    void theNextStartLooksAtOnce() {
        killWhile(() -> faces.duringSave = LateReadingsTest::die);
        faces.store(FACE);

        rules.interruptedWork(true).end(START);
        assertThat(newest()).isEqualTo(RecordKind.FACE_UNCONFIRMED);
        look();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_SAVED));
    }

    @Test
    void aProcessThatWasKilledBeforeItSentAnythingHasSavedNothing() {
        killWhile(() -> faces.duringFind = LateReadingsTest::die);

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

    @Test
    void aPersonWhoComesBackIsReadFor() {
        saveWithoutAnswer();
        faces.store(FACE);
        Visit back = rules.visit();

        rules.passIdentification(faces)
                .prove(back, rules.issue(proof.personId(), false).code().digits());

        assertThat(rules.newestAt(visit).entry()).isEqualTo(foundLater(RecordKind.FACE_SAVED));
    }

    @Test
    void theNewestWordAboutAFaceStaysTheNewest() {
        saveWithoutAnswer();
        Visit next = saveWithANewPass();
        rules.clock.advance(FaceChange.PATIENCE);
        faces.stored.clear();
        look();

        assertThat(rules.newestAt(next).entry().kind()).isEqualTo(RecordKind.FACE_SAVED);
        assertThat(rules.records.ofPerson(proof.personId(), 1).get(0).entry().kind())
                .isEqualTo(RecordKind.FACE_SAVED);
        assertNothingLeft();
    }

    @RepeatedTest(5)
    void whoeverReadsAtTheSameTimeItIsFoundOnce() throws Exception {
        saveWithoutAnswer();
        faces.store(FACE);
        rules.clock.advance(Duration.ofSeconds(10));

        AtOnce.run(4, () -> {
            LateReadings replica = rules.readings(faces);
            replica.lookFromTimeToTime();
            replica.look(proof.personId());
            return visit;
        });

        assertThat(rules.recordsAt(visit))
                .filteredOn(RecordKind.FACE_SAVED::equals)
                .hasSize(1);
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

    private void saveWithoutAnswer() {
        faces.works = false;
        faces.saveFails = Optional.of(FailureKind.UNREACHABLE);
        assertThat(enrollment.save(visit, proof, FACE)).isEqualTo(new EnrollmentOutcome.NotConfirmed());
    }

    private Visit saveWithANewPass() {
        faces.works = true;
        faces.saveFails = Optional.empty();
        Proof anew = rules.pass(proof.personId(), true);
        Visit next = rules.visit();
        rules.agree(next, anew);
        assertThat(enrollment.save(next, anew, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        return next;
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

    private void look() {
        readings.lookFromTimeToTime();
    }

    private RecordKind newest() {
        return rules.newestAt(visit).entry().kind();
    }

    private boolean passIsUsed() {
        return rules.passes.of(proof.personId()).stream()
                .filter(pass -> pass.id().equals(proof.passId().orElseThrow()))
                .allMatch(pass -> pass.usedAt().isPresent());
    }

    private Entry foundLater(RecordKind found) {
        return visit.entry(found).person(proof.personId()).cause(Cause.FOUND_LATER, Optional.empty());
    }

    private void assertNothingLeft() {
        assertThat(rules.changes.unknownOf(proof.personId())).isEmpty();
    }

    /** No exception of the product's: nothing catches it. */
    private static final class Killed extends Error {}
}
