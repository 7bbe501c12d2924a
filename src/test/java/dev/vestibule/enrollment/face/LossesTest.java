package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Belonging;
import dev.vestibule.biostar.people.Belongings;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.Loss;
import dev.vestibule.biostar.people.TestBelongings;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.scan.ScanOutcome;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Something else lost by writing a face stops every save of the site, until an operator who saw it says go on. */
@EachDatabase
class LossesTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");
    private static final Belongings RICH = TestBelongings.of("""
            {"user_custom_fields":[{"item":"B 17","custom_field":{"id":"1","name":"Locker"}}],
             "cards":[{"id":"12","card_id":"777"}],"fingerprint_template_count":"2"}""");
    private static final Belongings POOR = TestBelongings.of("""
            {"user_custom_fields":"","cards":[{"id":"12","card_id":"777"}],"fingerprint_template_count":"1"}""");

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();

    LossesTest(StoreKind kind) {
        rules = new Rules(kind);
        faces.belongings = RICH;
    }

    /** What one test leaves unknown is nothing that another one's BioStar can be read for. */
    @BeforeEach
    void nothingIsUnknown() {
        rules.store.execute("delete from face_change");
    }

    @AfterEach
    void nothingIsLostAnyMore() {
        nothingIsUnknown();
        rules.store.execute("delete from loss");
    }

    private Visit lose() {
        faces.duringSave = () -> faces.belongings = POOR;
        Visit visit = agreed();
        assertThat(save(visit)).isEqualTo(new EnrollmentOutcome.Saved());
        faces.duringSave = () -> {};
        return visit;
    }

    private Proof proof;

    private Visit agreed() {
        Visit visit = rules.visit();
        proof = rules.pass(Rules.newId(), false);
        rules.agree(visit, proof);
        faces.stored.clear();
        return visit;
    }

    private EnrollmentOutcome save(Visit visit) {
        return rules.enrollment(faces).save(visit, proof, FACE);
    }

    @Test
    void nothingIsLostWhereEverythingIsStillThere() {
        assertThat(save(agreed())).isEqualTo(new EnrollmentOutcome.Saved());
        assertThat(rules.losses().stopSaves()).isFalse();
    }

    @Test
    void aLossIsKeptWithNamesAndCountsAndRecorded() {
        Visit visit = lose();
        assertThat(rules.losses().open())
                .extracting(FoundLoss::loss)
                .containsExactlyInAnyOrder(
                        new Loss(Belonging.CUSTOM_FIELD, 1, List.of("Locker")),
                        new Loss(Belonging.FINGERPRINT, 1, List.of()));
        assertThat(rules.losses().open()).extracting(FoundLoss::personId).containsOnly(proof.personId());
        assertThat(rules.recordsAt(visit)).contains(RecordKind.LOSS_FOUND, RecordKind.FACE_SAVED);
        assertThat(rules.meters
                        .counter("vestibule.losses", "belonging", "fingerprint")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void everyOtherKioskAndReplicaStopsAndThePassStaysGood() {
        lose();
        Visit other = agreed();
        int before = faces.saves.get();
        assertThat(save(other)).isEqualTo(new EnrollmentOutcome.Stopped());
        assertThat(save(other)).isEqualTo(new EnrollmentOutcome.Stopped());
        assertThat(faces.saves).hasValue(before);
        assertThat(rules.passes.of(proof.personId()).get(0).usedAt()).isEmpty();
        rules.losses().accept(rules.clock.instant(), "7", "reference");
        assertThat(save(other)).isEqualTo(new EnrollmentOutcome.Saved());
    }

    @Test
    void aSaveThatWasClaimedBeforeALossWasFoundSendsNothing() {
        Visit first = agreed();
        Proof mine = proof;
        FakeFaces others = new FakeFaces();
        others.belongings = RICH;
        others.duringSave = () -> others.belongings = POOR;
        faces.duringFind = () -> {
            faces.duringFind = () -> {};
            Visit second = agreed();
            assertThat(rules.enrollment(others).save(second, proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        };
        assertThat(rules.enrollment(faces).save(first, mine, FACE)).isEqualTo(new EnrollmentOutcome.Stopped());
        assertThat(faces.saves).hasValue(0);
        assertThat(rules.newestAt(first).entry().kind()).isEqualTo(RecordKind.FACE_NOT_SAVED);
        assertThat(rules.newestAt(first).entry().cause()).contains("SAVES_STOPPED");
        assertThat(rules.passes.of(mine.personId()).get(0).usedAt()).isEmpty();
    }

    @Test
    void aLossIsFoundAlsoWhereTheFaceIsNotShown() {
        faces.works = false;
        faces.duringSave = () -> faces.belongings = POOR;
        assertThat(save(agreed())).isEqualTo(new EnrollmentOutcome.NotConfirmed());
        assertThat(rules.losses().stopSaves()).isTrue();
    }

    @Test
    void whatNobodyHasSeenKeepsSavesStopped() {
        lose();
        Instant seen = rules.losses().open().get(0).foundAt();
        rules.clock.advance(Duration.ofSeconds(1));
        rules.losses().accept(seen.minusMillis(1), "7", "reference");
        assertThat(rules.losses().stopSaves()).isTrue();
        rules.losses().accept(seen, "7", "reference");
        assertThat(rules.losses().stopSaves()).isFalse();
        assertThat(rules.losses().open()).isEmpty();
    }

    @Test
    void aSaveThatIsFoundLaterIsComparedWithWhatWasThereBefore() {
        Visit visit = saveWithoutAnswer();
        faces.store(FACE);
        faces.belongings = POOR;
        look();
        assertThat(rules.recordsAt(visit)).contains(RecordKind.FACE_SAVED, RecordKind.LOSS_FOUND);
        assertThat(rules.losses().open())
                .extracting(FoundLoss::loss)
                .containsExactlyInAnyOrder(
                        new Loss(Belonging.CUSTOM_FIELD, 1, List.of("Locker")),
                        new Loss(Belonging.FINGERPRINT, 1, List.of()));
        assertThat(save(agreed())).isEqualTo(new EnrollmentOutcome.Stopped());
    }

    @Test
    void aSaveThatIsFoundLaterLosesNothingWhereEverythingIsThere() {
        Visit visit = saveWithoutAnswer();
        faces.store(FACE);
        look();
        assertThat(rules.recordsAt(visit))
                .contains(RecordKind.FACE_SAVED)
                .doesNotContain(RecordKind.LOSS_FOUND, RecordKind.LOSS_NOT_COMPARED);
        assertThat(rules.losses().stopSaves()).isFalse();
    }

    @Test
    void whatAnOperatorHasSeenIsNoNewsWhenTheSaveIsFoundLater() {
        faces.duringSave = () -> faces.belongings = POOR;
        saveWithoutAnswer();
        rules.losses().accept(rules.clock.instant(), "7", "reference");
        faces.store(FACE);
        look();
        assertThat(rules.losses().stopSaves()).isFalse();
    }

    @Test
    void whatTheyHadBeforeAnOlderVersionsSaveIsNotKnownAndThatIsSaid() {
        Visit visit = saveWithoutAnswer();
        rules.store.execute("update face_change set belongings_before = null");
        faces.store(FACE);
        faces.belongings = POOR;
        look();
        assertThat(rules.recordsAt(visit)).endsWith(RecordKind.FACE_SAVED, RecordKind.LOSS_NOT_COMPARED);
        assertThat(rules.losses().stopSaves()).isFalse();
    }

    @Test
    void aDeletionIsComparedToo() {
        faces.duringDeletion = () -> faces.belongings = POOR;
        Visit visit = agreed();
        assertThat(delete(visit)).isInstanceOf(DeletionOutcome.Deleted.class);
        assertThat(rules.recordsAt(visit)).contains(RecordKind.LOSS_FOUND, RecordKind.FACE_DELETED);
        assertThat(rules.losses().stopSaves()).isTrue();
    }

    @Test
    void aDeletionThatIsFoundLaterToo() {
        Visit visit = agreed();
        faces.stored.add(FakeFaces.anotherFace());
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.OUTCOME_UNKNOWN);
        assertThat(delete(visit)).isInstanceOf(DeletionOutcome.NotDeleted.class);
        faces.remove();
        faces.belongings = POOR;
        look();
        assertThat(rules.recordsAt(visit)).contains(RecordKind.FACE_DELETED, RecordKind.LOSS_FOUND);
    }

    @Test
    void aDeletionBeforeWhichBioStarDoesNotSayWhatTheyHaveGoesOnAndSaysSo() {
        faces.findFails = Optional.of(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        Visit visit = agreed();
        assertThat(delete(visit)).isInstanceOf(DeletionOutcome.Deleted.class);
        assertThat(faces.deletions).hasValue(1);
        assertThat(rules.recordsAt(visit)).contains(RecordKind.LOSS_NOT_COMPARED, RecordKind.FACE_DELETED);
    }

    @Test
    void nobodyIsScannedForASaveThatIsStoppedAndNoAttemptIsUsed() {
        lose();
        Visit other = agreed();
        Desk<Capture> desk = new Desk<>();
        assertThat(rules.faceScan(desk).scan(other, proof, 0).await().indefinitely())
                .isEqualTo(new ScanOutcome.SavesStopped());
        assertThat(desk.asked).isEmpty();
        assertThat(rules.journeys.scansStarted(other.journeyId())).isZero();
    }

    private Visit saveWithoutAnswer() {
        Visit visit = agreed();
        faces.works = false;
        faces.saveFails = Optional.of(FailureKind.UNREACHABLE);
        assertThat(save(visit)).isEqualTo(new EnrollmentOutcome.NotConfirmed());
        return visit;
    }

    private DeletionOutcome delete(Visit visit) {
        return rules.deletion(faces).delete(visit, proof, "Yes.", "en");
    }

    private void look() {
        rules.clock.advance(Duration.ofSeconds(10));
        rules.readings(faces).lookFromTimeToTime();
    }

    @Test
    void aPersonMayStillDeleteTheirFace() {
        lose();
        Visit visit = agreed();
        assertThat(rules.deletion(faces).delete(visit, proof, "Yes.", "en"))
                .isInstanceOf(DeletionOutcome.Deleted.class);
    }
}
