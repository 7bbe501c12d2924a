package dev.vestibule.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.enrollment.identification.BadgeOutcome;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.PassOutcome;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kiosk is for the people of its groups: by pass, by badge, and again when a face is saved. */
@EachDatabase
class KioskScopeTest {

    private static final List<UserGroup> TREE = List.of(
            new UserGroup("1", "All Users", ""),
            new UserGroup("10", "Clinic", "1"),
            new UserGroup("11", "Cardiology", "10"),
            new UserGroup("20", "Theatre", "1"));

    private static final Capture CAPTURE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"Q0FOQVJZ\"}]}");

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final String personId = Rules.newId();
    private Visit visit;

    KioskScopeTest(StoreKind kind) {
        rules = new Rules(kind);
        rules.groups = () -> TREE;
    }

    @BeforeEach
    void arrive() {
        visit = rules.visit();
        rules.isFor(visit, "10");
    }

    @Test
    void whoIsInTheGroupIsProvenWithoutAskingForTheTree() {
        faces.groupId = "10";
        assertThat(byPass(rules.issue(personId, false))).isInstanceOf(PassOutcome.Proven.class);
        assertThat(rules.treesAsked).hasValue(0);
    }

    @Test
    void whoIsBelowTheGroupIsProven() {
        faces.groupId = "11";
        assertThat(byBadge()).isInstanceOf(BadgeOutcome.Proven.class);
        assertThat(rules.treesAsked).hasValue(1);
    }

    @Test
    void aKioskForEverybodyAsksForNoTree() {
        rules.isFor(visit, "1");
        faces.groupId = "unheard of";
        assertThat(byBadge()).isInstanceOf(BadgeOutcome.Proven.class);
        assertThat(rules.treesAsked).hasValue(0);
    }

    @Test
    void aPassOfSomebodyOutsideProvesNothingAndStaysOpen() {
        faces.groupId = "20";
        IssuedPass pass = rules.issue(personId, false);

        for (int times = 0; times < 12; times++) {
            assertThat(byPass(pass)).isInstanceOf(PassOutcome.OutsideKiosk.class);
        }

        assertOutside(RecordKind.PASS_REFUSED);
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.PASS_ACCEPTED);
        assertThat(rules.journeys.isUnproven(visit)).isTrue();
        visit = rules.visit();
        assertThat(byPass(pass)).as("at a kiosk for everybody").isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void aBadgeOfSomebodyOutsideProvesNothing() {
        for (String group : List.of("20", "1", "", "unheard of")) {
            faces.groupId = group;
            assertThat(byBadge()).isInstanceOf(BadgeOutcome.OutsideKiosk.class);
            assertOutside(RecordKind.BADGE_FAILED);
        }
        assertThat(rules.journeys.isUnproven(visit)).isTrue();
    }

    @Test
    void atAKioskThatKnowsNoGroupsNobodyIsProven() {
        rules.isFor(visit);
        assertThat(byBadge()).isInstanceOf(BadgeOutcome.OutsideKiosk.class);
        assertThat(byPass(rules.issue(personId, false))).isInstanceOf(PassOutcome.OutsideKiosk.class);
        assertThat(rules.treesAsked).hasValue(0);
    }

    @Test
    void atAKioskWhosePairingHasEndedNobodyIsProven() {
        rules.store.execute("update kiosk set revoked_at = 1 where id = ?", visit.kioskId());
        faces.groupId = "10";
        assertThat(byBadge()).isInstanceOf(BadgeOutcome.OutsideKiosk.class);
    }

    @Test
    void withoutTheTreeNobodyIsProvenWhoNeedsIt() {
        rules.groups = () -> {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE));
        };
        faces.groupId = "11";
        assertThat(byBadge()).isInstanceOf(BadgeOutcome.Failed.class);
        IssuedPass pass = rules.issue(personId, false);
        assertThatThrownBy(() -> byPass(pass)).isInstanceOf(BioStarException.class);
        assertThat(rules.journeys.isUnproven(visit)).isTrue();
    }

    @Test
    void whoIsInactiveIsToldNothingOfGroups() {
        faces.groupId = "20";
        faces.active = false;
        assertThat(byBadge()).isInstanceOf(BadgeOutcome.Refused.class);
        assertThat(byPass(rules.issue(personId, false))).isInstanceOf(PassCheck.Refused.class);
    }

    @Test
    void whoCameToAnotherGroupSinceIsNotSavedAndThePassIsStillGood() {
        faces.groupId = "11";
        IssuedPass pass = rules.issue(personId, false);
        Proof proof = pass.pass().proof();
        assertThat(byPass(pass)).isInstanceOf(PassOutcome.Proven.class);
        rules.agree(visit, proof);
        faces.groupId = "20";

        assertThat(rules.enrollment(faces).save(visit, proof, CAPTURE))
                .isInstanceOf(EnrollmentOutcome.OutsideKiosk.class);

        assertThat(faces.saves).hasValue(0);
        assertOutside(RecordKind.FACE_NOT_SAVED);
        assertThat(rules.passes.of(personId)).allMatch(kept -> kept.isOpen(rules.clock.instant()));
    }

    @Test
    void withoutTheTreeNothingIsSavedThatNeedsIt() {
        faces.groupId = "11";
        assertThat(byBadge()).isInstanceOf(BadgeOutcome.Proven.class);
        Proof proof = Proof.byBadge(personId);
        rules.agree(visit, proof);
        rules.groups = () -> {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE));
        };

        assertThat(rules.enrollment(faces).save(visit, proof, CAPTURE)).isInstanceOf(EnrollmentOutcome.NotSaved.class);

        assertThat(faces.saves).hasValue(0);
    }

    private PassOutcome byPass(IssuedPass pass) {
        return rules.passIdentification(faces).prove(visit, pass.code().digits());
    }

    private BadgeOutcome byBadge() {
        return rules.badgeIdentification(faces).prove(visit, new CardOwner.OnePerson(FakeFaces.person(personId, true)));
    }

    private void assertOutside(RecordKind kind) {
        Entry newest = rules.newestAt(visit).entry();
        assertThat(newest.kind()).isEqualTo(kind);
        assertThat(newest.personId()).contains(personId);
        assertThat(newest.kioskId()).contains(visit.kioskId());
        assertThat(newest.cause()).contains("OUTSIDE_KIOSK");
    }
}
