package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A save of which nobody knows, and what reading BioStar says of it later. */
@EachDatabase
class LateReadingsTest extends UnknownChanges {

    LateReadingsTest(StoreKind kind) {
        super(kind);
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

    private Visit saveWithANewPass() {
        faces.works = true;
        faces.saveFails = Optional.empty();
        Proof anew = rules.pass(proof.personId(), true);
        Visit next = rules.visit();
        rules.agree(next, anew);
        assertThat(enrollment.save(next, anew, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        return next;
    }

    private boolean passIsUsed() {
        return rules.passes.of(proof.personId()).stream()
                .filter(pass -> pass.id().equals(proof.passId().orElseThrow()))
                .allMatch(pass -> pass.usedAt().isPresent());
    }
}
