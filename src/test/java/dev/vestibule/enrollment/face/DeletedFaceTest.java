package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.BadgeIdentification;
import dev.vestibule.enrollment.identification.BadgeOutcome;
import dev.vestibule.enrollment.identification.PassIdentification;
import dev.vestibule.enrollment.mail.MailOutcome;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.PassOutcome;
import dev.vestibule.enrollment.scan.ScanOutcome;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A face that somebody deleted is no way in: by no badge and no older pass, at no kiosk, until a new pass enrolls. */
@EachDatabase
class DeletedFaceTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");
    private static final EnrollmentOutcome SAVED = new EnrollmentOutcome.Saved();
    private static final DeletionOutcome DELETED = new DeletionOutcome.Deleted();

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final Enrollment enrollment;
    private final FaceDeletion deletion;
    private final PassIdentification passes;
    private final BadgeIdentification badges;
    private final String person = Rules.newId();
    private final Proof badge = Proof.byBadge(person);

    DeletedFaceTest(StoreKind kind) {
        rules = new Rules(kind);
        enrollment = rules.enrollment(faces);
        deletion = rules.deletion(faces);
        passes = rules.passIdentification(faces);
        badges = rules.badgeIdentification(faces);
    }

    @BeforeEach
    void hasAFace() {
        faces.stored.add(FakeFaces.anotherFace());
    }

    @Test
    void neitherBadgeNorOlderPassProvesAnybodyAfterwards() {
        IssuedPass older = rules.issue(person, true);
        assertThat(delete(badge)).isEqualTo(DELETED);

        Visit visit = rules.visit();
        assertThat(holdsBadge(visit)).isEqualTo(new BadgeOutcome.FaceDeleted());
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.BADGE_FAILED)
                        .person(person)
                        .cause(Cause.FACE_DELETED, Optional.empty()));
        assertThat(types(visit, older)).isEqualTo(new PassCheck.Refused());
        assertThat(rules.deletions.of(person)).contains(rules.clock.instant());
    }

    @Test
    void aPassUsesItselfUpByADeletion() {
        IssuedPass pass = rules.issue(person, false);
        assertThat(delete(pass.pass().proof())).isEqualTo(DELETED);

        assertThat(types(rules.visit(), pass)).isEqualTo(new PassCheck.Refused());
        assertThat(rules.passes.of(person).get(0).usedAt()).isPresent();
    }

    @Test
    void aPassIssuedAfterwardsEnrollsAndTheMarkIsGone() {
        delete(badge);
        Proof issuedSince = rules.pass(person, false);
        assertThat(holdsBadge(rules.visit()))
                .as("a found badge gains nothing")
                .isInstanceOf(BadgeOutcome.FaceDeleted.class);

        assertThat(enrollment.save(agreed(issuedSince), issuedSince, FACE)).isEqualTo(SAVED);

        assertThat(rules.deletions.of(person)).isEmpty();
        assertThat(holdsBadge(rules.visit())).isInstanceOf(BadgeOutcome.Proven.class);
    }

    @Test
    void aPassIssuedAfterwardsEnrollsAlsoWhereTheClockWasPutBack() {
        delete(badge);
        rules.clock.advance(Duration.ofHours(-1));
        Proof issuedSince = rules.pass(person, false);

        assertThat(enrollment.save(agreed(issuedSince), issuedSince, FACE)).isEqualTo(SAVED);
    }

    @Test
    void theMarkStaysWhileNobodyKnowsWhetherTheNewFaceIsSaved() {
        delete(badge);
        Proof issuedSince = rules.pass(person, false);
        faces.works = false;
        assertThat(enrollment.save(agreed(issuedSince), issuedSince, FACE))
                .isEqualTo(new EnrollmentOutcome.NotConfirmed());

        assertThat(holdsBadge(rules.visit())).isInstanceOf(BadgeOutcome.FaceDeleted.class);
    }

    @Test
    void whoWasProvenElsewhereByABadgeNeitherScansNorSavesNorGetsAMail() {
        Visit elsewhere = agreed(badge);
        delete(badge);

        assertThat(scan(elsewhere, badge)).isEqualTo(new ScanOutcome.FaceDeleted());
        assertThat(enrollment.save(elsewhere, badge, FACE)).isEqualTo(new EnrollmentOutcome.FaceDeleted());
        assertThat(rules.mail(null).send(elsewhere, badge, "en")).isEqualTo(new MailOutcome.NotAllowed());
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void whoWasProvenElsewhereByAPassNeitherScansNorSavesNorGetsAMail() {
        Proof pass = rules.pass(person, true);
        Visit elsewhere = agreed(pass);
        delete(badge);

        assertThat(scan(elsewhere, pass)).isEqualTo(new ScanOutcome.FaceDeleted());
        assertThat(enrollment.save(elsewhere, pass, FACE)).isEqualTo(new EnrollmentOutcome.FaceDeleted());
        assertThat(rules.mail(null).send(elsewhere, pass, "en")).isEqualTo(new MailOutcome.NotAllowed());
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void aNewPassDoesNotBringBackWhoWasProvenBefore() {
        Visit byBadge = agreed(badge);
        Proof older = rules.pass(person, true);
        Visit byPass = agreed(older);
        delete(badge);
        rules.pass(person, true);

        assertThat(enrollment.save(byBadge, badge, FACE)).isNotEqualTo(SAVED);
        assertThat(enrollment.save(byPass, older, FACE)).isNotEqualTo(SAVED);
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void aSaveAndADeletionOfOnePersonWaitForEachOther() {
        faces.stored.clear();
        Visit saving = agreed(badge);
        Visit deleting = proven(badge);
        List<Object> meanwhile = new ArrayList<>();
        faces.duringSave = () -> meanwhile.add(deletion.delete(deleting, badge, "I withdraw.", "en"));
        assertThat(enrollment.save(saving, badge, FACE)).isEqualTo(SAVED);

        Visit another = agreed(badge);
        faces.duringDeletion = () -> meanwhile.add(enrollment.save(another, badge, FACE));
        assertThat(deletion.delete(deleting, badge, "I withdraw.", "en")).isEqualTo(DELETED);

        assertThat(meanwhile).containsExactly(new DeletionOutcome.AnotherSave(), new EnrollmentOutcome.AnotherSave());
        assertThat(enrollment.save(another, badge, FACE)).isEqualTo(new EnrollmentOutcome.FaceDeleted());
        assertThat(faces.stored).isEmpty();
    }

    @Test
    void ofManySavesAndADeletionAtOnceNoFaceIsLeftWhenItIsDeleted() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = Rules.newId();
            Proof found = Proof.byBadge(one);
            FakeFaces theirs = new FakeFaces();
            Enrollment saves = rules.enrollment(theirs);
            FaceDeletion deletes = rules.deletion(theirs);
            Visit withdrawing = proven(found);
            List<Visit> visits = List.of(agreed(found), agreed(found), agreed(found));
            AtomicInteger turn = new AtomicInteger();

            List<Object> outcomes = AtOnce.run(4, () -> {
                int mine = turn.getAndIncrement();
                return mine == 3
                        ? deletes.delete(withdrawing, found, "I withdraw.", "en")
                        : saves.save(visits.get(mine), found, FACE);
            });

            if (outcomes.contains(DELETED)) {
                assertThat(theirs.stored).isEmpty();
            }
        }
    }

    @Test
    void aDeletionThatBioStarRefusesLeavesBadgeAndPassAsTheyWere() {
        Proof pass = rules.pass(person, false);
        Visit visit = proven(pass);
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.PERMISSION_DENIED);

        assertThat(deletion.delete(visit, pass, "I withdraw.", "en"))
                .isEqualTo(new DeletionOutcome.NotDeleted(BioStarFailure.of(FailureKind.PERMISSION_DENIED)));

        assertThat(rules.deletions.of(person)).isEmpty();
        assertThat(rules.passes.of(person).get(0).isOpen(rules.clock.instant())).isTrue();
        faces.works = true;
        faces.changeFails = Optional.empty();
        assertThat(deletion.delete(visit, pass, "I withdraw.", "en")).isEqualTo(DELETED);
    }

    @Test
    void aDeletionOfWhichNobodyKnowsKeepsTheMarkAndMayBeAskedForAgain() {
        Proof pass = rules.pass(person, true);
        Visit visit = agreed(pass);
        faces.works = false;
        assertThat(deletion.delete(visit, pass, "I withdraw.", "en")).isInstanceOf(DeletionOutcome.NotDeleted.class);
        assertThat(rules.deletions.of(person)).isPresent();
        assertThat(enrollment.save(visit, pass, FACE)).isEqualTo(new EnrollmentOutcome.NotAllowed());

        faces.works = true;
        Visit again = rules.visit();
        assertThat(holdsBadge(again)).as("to delete it").isInstanceOf(BadgeOutcome.Proven.class);
        rules.agree(again, badge);
        assertThat(scan(again, badge)).isEqualTo(new ScanOutcome.FaceDeleted());
        assertThat(deletion.delete(visit, pass, "I withdraw.", "en")).isEqualTo(DELETED);
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void aRefusalAfterADeletionOfWhichNobodyKnowsTakesNothingBack() {
        Proof pass = rules.pass(person, true);
        Visit visit = proven(pass);
        faces.works = false;
        deletion.delete(visit, pass, "I withdraw.", "en");
        faces.changeFails = Optional.of(FailureKind.PERMISSION_DENIED);
        deletion.delete(visit, pass, "I withdraw.", "en");

        assertThat(rules.deletions.of(person)).isPresent();
        assertThat(rules.passes.of(person).get(0).isOpen(rules.clock.instant())).isFalse();
    }

    @Test
    void aSaveThatHungUntilAfterTheDeletionDoesNotOpenItsPassAgain() {
        faces.stored.clear();
        Proof pass = rules.pass(person, false);
        faces.duringSave = () -> {
            rules.clock.advance(Duration.ofMinutes(4));
            faces.duringSave = () -> {};
            assertThat(delete(badge)).isEqualTo(DELETED);
        };
        faces.changeFails = Optional.empty();
        faces.saveFails = Optional.of(FailureKind.FACE_REFUSED);
        faces.works = false;
        enrollment.save(agreed(pass), pass, FACE);

        assertThat(rules.passes.of(person).get(0).isOpen(rules.clock.instant())).isFalse();
    }

    @Test
    void aPassThatIsTakenBackDeletesNothing() {
        Proof pass = rules.pass(person, false);
        Visit visit = proven(pass);
        rules.passes.revoke(pass.passId().orElseThrow(), person, "7", "reference");

        assertThat(deletion.delete(visit, pass, "I withdraw.", "en")).isEqualTo(new DeletionOutcome.NotAllowed());
        assertThat(rules.replacement.say(visit, pass)).isFalse();
        assertThat(faces.deletions).hasValue(0);
        assertThat(rules.deletions.of(person)).isEmpty();
    }

    @Test
    void aPassThatIsTakenBackBetweenTwoStepsScansNothingAndSendsNoMail() {
        Proof pass = rules.pass(person, true);
        Visit visit = agreed(pass);
        rules.passes.revoke(pass.passId().orElseThrow(), person, "7", "reference");

        assertThat(scan(visit, pass)).isEqualTo(new ScanOutcome.NotAllowed());
        assertThat(rules.mail(null).send(visit, pass, "en")).isEqualTo(new MailOutcome.NotAllowed());
        assertThat(enrollment.save(visit, pass, FACE)).isEqualTo(new EnrollmentOutcome.NotAllowed());
    }

    private DeletionOutcome delete(Proof proof) {
        return deletion.delete(proven(proof), proof, "I withdraw.", "en");
    }

    private BadgeOutcome holdsBadge(Visit visit) {
        return badges.prove(visit, new CardOwner.OnePerson(FakeFaces.person(person, true)));
    }

    private PassOutcome types(Visit visit, IssuedPass pass) {
        return passes.prove(visit, pass.code().digits());
    }

    private ScanOutcome scan(Visit visit, Proof proof) {
        return rules.faceScan(new Desk<>()).scan(visit, proof, 0).await().indefinitely();
    }

    private Visit proven(Proof proof) {
        Visit visit = rules.visit();
        rules.prove(visit, proof);
        return visit;
    }

    private Visit agreed(Proof proof) {
        Visit visit = rules.visit();
        rules.agree(visit, proof);
        return visit;
    }
}
