package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EachDatabase
class EnrollmentTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");
    private static final EnrollmentOutcome SAVED = new EnrollmentOutcome.Saved();
    private static final EnrollmentOutcome NOT_ALLOWED = new EnrollmentOutcome.NotAllowed();

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final Enrollment enrollment;
    private Visit visit;
    private Proof proof;

    EnrollmentTest(StoreKind kind) {
        rules = new Rules(kind);
        enrollment = rules.enrollment(faces);
    }

    @BeforeEach
    void agree() {
        visit = rules.visit();
        proof = pass(false);
        rules.agree(visit, proof);
    }

    @Test
    void recordsClaimsSavesAndReadsBack() {
        faces.duringSave = () -> {
            assertThat(rules.newestAt(visit).entry()).isEqualTo(entry(RecordKind.FACE_SAVING));
            assertThat(passIsOpen()).isFalse();
        };

        assertThat(save()).isEqualTo(SAVED);

        assertThat(faces.saves).hasValue(1);
        assertThat(rules.newestAt(visit).entry()).isEqualTo(entry(RecordKind.FACE_SAVED));
        assertThat(rules.passes.of(proof.personId()).get(0).usedAt()).contains(rules.clock.instant());
    }

    @Test
    void savesOnceAJourney() {
        proof = Rules.badge();
        agree(proof);
        assertThat(save()).isEqualTo(SAVED);
        faces.stored.clear();

        assertThat(save()).isEqualTo(SAVED);
        assertThat(faces.saves).hasValue(1);
    }

    @Test
    void savesNothingWithoutGrantedConsentOrAnOpenJourney() {
        rules.consents.decide(visit, proof, Decision.WITHDRAWN, "No.", "en");
        assertThat(save()).isEqualTo(NOT_ALLOWED);
        rules.agree(visit, proof);
        assertThat(enrollment.save(rules.visit(), proof, FACE)).isEqualTo(NOT_ALLOWED);
        rules.journeys.end(visit);
        assertThat(save()).isEqualTo(NOT_ALLOWED);

        assertThat(faces.saves).hasValue(0);
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.FACE_SAVING);
        assertThat(passIsOpen()).isTrue();
    }

    @Test
    void savesNothingWithAPassThatIsNotOpenOrSomebodyElses() {
        rules.passes.revoke(proof.passId().orElseThrow(), proof.personId(), "7", "reference");
        assertThat(save()).isEqualTo(NOT_ALLOWED);

        proof = new Proof(Rules.newId(), pass(false).passId(), false);
        agree(proof);
        assertThat(save()).isEqualTo(NOT_ALLOWED);

        proof = pass(false);
        rules.clock.advance(Duration.ofHours(24).minusMinutes(1));
        agree(proof);
        rules.clock.advance(Duration.ofMinutes(1));
        assertThat(save()).isEqualTo(NOT_ALLOWED);
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void replacesAFaceOnlyWhenThePassAllowsIt() {
        faces.stored.add(FakeFaces.anotherFace());
        assertThat(save()).isEqualTo(new EnrollmentOutcome.FaceExists());
        assertNotSaved(Cause.FACE_EXISTS);

        proof = new Proof(proof.personId(), pass(false).passId(), true);
        agree(proof);
        assertThat(save()).isNotEqualTo(SAVED);
        assertThat(faces.saves).hasValue(0);

        proof = pass(true);
        agree(proof);
        assertThat(save()).isEqualTo(SAVED);
    }

    @Test
    void replacesAFaceOnlyWhenThePersonSaidSo() {
        proof = pass(true);
        visit = rules.visit();
        rules.prove(visit, proof);
        rules.consents.decide(visit, proof, Decision.GRANTED, "I agree.", "en");
        faces.stored.add(FakeFaces.anotherFace());

        assertThat(save()).isEqualTo(new EnrollmentOutcome.FaceExists());
        assertNotSaved(Cause.FACE_EXISTS);
        assertThat(rules.replacement.say(visit, proof)).isTrue();
        assertThat(save()).isEqualTo(SAVED);
    }

    @Test
    void savesNothingOnSomebodyElseWhoHasTheIdNow() {
        faces.name = "B";

        assertThat(save()).isEqualTo(NOT_ALLOWED);
        assertNotSaved(Cause.PERSON_CHANGED);
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void savesNothingOnAPersonWhoIsUnknownOrInactive() {
        faces.active = false;
        assertThat(save()).isEqualTo(NOT_ALLOWED);
        assertNotSaved(Cause.PERSON_INACTIVE);

        faces.exists = false;
        assertThat(save()).isEqualTo(new EnrollmentOutcome.NotSaved(BioStarFailure.of(FailureKind.PERSON_NOT_FOUND)));
        assertNotSaved(FailureKind.PERSON_NOT_FOUND);
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void opensThePassAgainWhenBioStarSaysNo() {
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.FACE_REFUSED);

        assertThat(save()).isEqualTo(new EnrollmentOutcome.NotSaved(BioStarFailure.of(FailureKind.FACE_REFUSED)));

        assertNotSaved(FailureKind.FACE_REFUSED);
        faces.works = true;
        faces.changeFails = Optional.empty();
        assertThat(save()).isEqualTo(SAVED);
        assertThat(faces.saves).hasValue(2);
    }

    @Test
    void keepsJourneyAndPassWhenTheFaceIsNotReadBack() {
        faces.works = false;

        assertUnconfirmed(Cause.NOT_CONFIRMED);
    }

    @Test
    void keepsJourneyAndPassWhenAnotherFaceIsReadBack() {
        faces.works = false;
        faces.duringSave = () -> faces.stored.add(FakeFaces.anotherFace());

        assertUnconfirmed(Cause.NOT_CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"UNREACHABLE", "UNREADABLE"})
    void readsBackWhenNoAnswerCame(FailureKind noAnswer) {
        faces.changeFails = Optional.of(noAnswer);

        assertThat(save()).isEqualTo(SAVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"UNREACHABLE", "UNREADABLE"})
    void keepsJourneyAndPassWhenNoAnswerCameAndNoFaceIsReadBack(FailureKind noAnswer) {
        faces.changeFails = Optional.of(noAnswer);
        faces.works = false;

        assertUnconfirmed(noAnswer);
    }

    @Test
    void keepsJourneyAndPassWhenReadingBackFails() {
        faces.readBackFails = Optional.of(FailureKind.UNREACHABLE);

        assertUnconfirmed(FailureKind.UNREACHABLE);
    }

    @Test
    void keepsJourneyAndPassAfterAMistakeOfOursWhileSaving() {
        faces.duringSave = () -> {
            throw new IllegalStateException("mistake");
        };

        assertUnconfirmed(Cause.BROKEN);
    }

    @Test
    void aNewPassEnrollsAfterASaveOfWhichNobodyKnows() {
        faces.works = false;
        assertThat(save()).isEqualTo(new EnrollmentOutcome.NotConfirmed());

        faces.works = true;
        proof = rules.pass(proof.personId(), false);
        agree(proof);
        assertThat(save()).isEqualTo(SAVED);
    }

    @Test
    void opensThePassAgainAfterAMistakeOfOursBeforeAnythingWasSent() {
        faces.findFails = Optional.of(new IllegalStateException("mistake"));

        assertThatThrownBy(this::save).isInstanceOf(IllegalStateException.class);
        assertNotSaved(Cause.BROKEN);
    }

    /** A new journey in which this proof agreed. */
    private void agree(Proof proven) {
        visit = rules.visit();
        rules.agree(visit, proven);
    }

    private void assertUnconfirmed(Enum<?> cause) {
        assertThat(save()).isEqualTo(new EnrollmentOutcome.NotConfirmed());

        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(entry(RecordKind.FACE_UNCONFIRMED).cause(cause, Optional.empty()));
        assertThat(passIsOpen()).isFalse();
        assertThat(save()).isEqualTo(new EnrollmentOutcome.NotConfirmed());
        Visit again = rules.visit();
        rules.agree(again, proof);
        assertThat(enrollment.save(again, proof, FACE)).isEqualTo(NOT_ALLOWED);
        assertThat(faces.saves).hasValue(1);
    }

    private EnrollmentOutcome save() {
        return enrollment.save(visit, proof, FACE);
    }

    private Proof pass(boolean mayReplace) {
        return rules.pass(Rules.newId(), mayReplace);
    }

    private boolean passIsOpen() {
        return rules.passes.of(proof.personId()).get(0).isOpen(rules.clock.instant());
    }

    private Entry entry(RecordKind kind) {
        return visit.entry(kind).person(proof.personId());
    }

    private void assertNotSaved(Enum<?> cause) {
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(entry(RecordKind.FACE_NOT_SAVED).cause(cause, Optional.empty()));
        assertThat(passIsOpen()).isTrue();
    }
}
