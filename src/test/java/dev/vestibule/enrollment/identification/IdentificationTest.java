package dev.vestibule.enrollment.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.access.secret.TestSecrets;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.JourneyOverException;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.enrollment.face.DeletionOutcome;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.PassOutcome;
import dev.vestibule.records.RecordKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journey has one proof, and the record of it says what happened. */
@EachDatabase
class IdentificationTest {

    private static final PassOutcome REFUSED = new PassCheck.Refused();
    private static final PassOutcome NOT_ALLOWED = new PassOutcome.NotAllowed();

    private final Rules rules;
    private final FakeFaces faces = new FakeFaces();
    private final PassIdentification passes;
    private final BadgeIdentification badges;
    private final String person = Rules.newId();
    private Visit visit;

    IdentificationTest(StoreKind kind) {
        rules = new Rules(kind);
        passes = rules.passIdentification(faces);
        badges = rules.badgeIdentification(faces);
    }

    @BeforeEach
    void start() {
        visit = rules.visit();
    }

    @Test
    void aPassProvesItsPerson() {
        IssuedPass issued = rules.issue(person, true);

        assertThat(type(issued))
                .isEqualTo(new PassOutcome.Proven(
                        FakeFaces.person(person, true), issued.pass().proof()));
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.PASS_ACCEPTED)
                        .pass(issued.pass().id())
                        .person(person));
    }

    @Test
    void aPassOfSomebodyInactiveOrGoneIsRefusedAndOnlyTheRecordTells() {
        faces.active = false;
        assertRefused(Cause.PERSON_INACTIVE);
        faces.exists = false;
        assertRefused(Cause.PERSON_INACTIVE);
    }

    @Test
    void aPassOfSomebodyWhoseIdIsAnothersNowIsRefusedAndOnlyTheRecordTells() {
        faces.name = "B";

        assertRefused(Cause.PERSON_CHANGED);
    }

    @Test
    void aPassFromBeforeThereWereHashesIsRefused() {
        IssuedPass issued = rules.issue(person, false);
        rules.store.execute("update pass set person_hash = null where person_id = ?", person);

        assertThat(type(issued)).isEqualTo(REFUSED);
        assertThat(rules.newestAt(visit).entry().cause()).contains(Cause.PERSON_CHANGED.name());
    }

    @Test
    void aPassIssuedUnderTheSecretBeforeStillProvesItsPerson() {
        IssuedPass issued = rules.issue(person, false);
        SecretKeys changed = TestSecrets.keys("another secret, just as long as that one", Rules.SECRET);

        assertThat(rules.passIdentification(changed, faces)
                        .prove(visit, issued.code().digits()))
                .isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void aPassThatProvesNobodyCountsAsAWrongOne() {
        faces.active = false;
        for (int time = 0; time < 5; time++) {
            assertThat(type(rules.issue(person, false))).isEqualTo(REFUSED);
        }

        assertThat(passes.prove(visit, "0")).isInstanceOf(PassCheck.Wait.class);
    }

    @Test
    void aPassThatIsTakenBackWhileThePersonIsLookedUpIsRefused() {
        IssuedPass issued = rules.issue(person, false);
        faces.duringFind = () -> rules.passes.revoke(issued.pass().id(), person, "7", "reference");

        assertThat(type(issued)).isEqualTo(REFUSED);
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.PASS_REFUSED)
                        .pass(issued.pass().id())
                        .person(person)
                        .cause(Cause.PASS_CLOSED, Optional.empty()));
    }

    @Test
    void whenBioStarCannotSayWhoItIsNobodyIsProven() {
        IssuedPass issued = rules.issue(person, false);
        faces.findFails = Optional.of(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));

        assertThatThrownBy(() -> type(issued)).isInstanceOf(BioStarException.class);
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.PASS_REFUSED)
                        .pass(issued.pass().id())
                        .person(person)
                        .cause(FailureKind.UNREACHABLE, Optional.empty()));
        assertThat(badge(person)).isEqualTo(new BadgeOutcome.Failed(BioStarFailure.of(FailureKind.UNREACHABLE)));

        faces.findFails = Optional.empty();
        assertThat(type(issued)).isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void theFirstProofOfAJourneyIsTheOnlyOne() {
        IssuedPass first = rules.issue(person, false);
        IssuedPass other = rules.issue(Rules.newId(), false);
        assertThat(type(first)).isInstanceOf(PassOutcome.Proven.class);
        rules.store.takeStatements();
        int finds = faces.finds.get();

        assertThat(type(first)).isEqualTo(NOT_ALLOWED);
        assertThat(type(other)).isEqualTo(NOT_ALLOWED);
        assertThat(passes.prove(visit, "0")).isEqualTo(NOT_ALLOWED);
        assertThat(badge(person)).isEqualTo(new BadgeOutcome.NotAllowed());

        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.PASS_ACCEPTED);
        assertThat(faces.finds.get() - finds).as("asked for the badge only").isEqualTo(1);
    }

    @Test
    void aJourneyProvenByABadgeTakesNoPass() {
        assertThat(badge(person)).isInstanceOf(BadgeOutcome.Proven.class);

        assertThat(type(rules.issue(person, true))).isEqualTo(NOT_ALLOWED);
        assertThat(badge(Rules.newId())).isEqualTo(new BadgeOutcome.NotAllowed());
    }

    @Test
    void ofTwentyProofsAtOnceOneCounts() throws Exception {
        String code = rules.issue(person, false).code().digits();

        List<PassOutcome> outcomes = AtOnce.run(20, () -> passes.prove(visit, code));

        assertThat(outcomes).filteredOn(PassOutcome.Proven.class::isInstance).hasSize(1);
        assertThat(rules.recordsAt(visit))
                .filteredOn(RecordKind.PASS_ACCEPTED::equals)
                .hasSize(1);
    }

    @Test
    void nobodyIsProvenInAJourneyThatIsOver() {
        rules.journeys.end(visit);

        assertThat(type(rules.issue(person, false))).isEqualTo(NOT_ALLOWED);
        assertThat(badge(person)).isEqualTo(new BadgeOutcome.NotAllowed());
    }

    @Test
    void nobodyIsProvenWithoutARecord() {
        IssuedPass issued = rules.issue(person, false);
        rules.store.refuse("insert into record");
        assertThatThrownBy(() -> type(issued)).isInstanceOf(DatabaseException.class);

        rules.store.repair();
        assertThat(type(issued)).isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void onlyItsOwnProofHoldsAJourney() {
        Proof mine = rules.pass(person, false);
        rules.prove(visit, mine);
        Proof badge = Proof.byBadge(person);
        Proof another = rules.pass(person, false);

        for (Proof wrong : List.of(badge, another, new Proof(Rules.newId(), mine.passId(), false))) {
            assertThatThrownBy(() -> rules.consents.decide(visit, wrong, Decision.GRANTED, "I agree.", "en"))
                    .isInstanceOf(JourneyOverException.class);
            assertThat(rules.deletion(faces).delete(visit, wrong, "I withdraw.", "en"))
                    .isEqualTo(new DeletionOutcome.NotAllowed());
            assertThat(rules.replacement.say(visit, wrong)).isFalse();
        }
        assertThat(faces.deletions).hasValue(0);
    }

    private PassOutcome type(IssuedPass issued) {
        return passes.prove(visit, issued.code().digits());
    }

    private BadgeOutcome badge(String personId) {
        return badges.prove(visit, new CardOwner.OnePerson(FakeFaces.person(personId, true)));
    }

    private void assertRefused(Cause cause) {
        IssuedPass issued = rules.issue(person, false);
        assertThat(type(issued)).isEqualTo(REFUSED);
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.PASS_REFUSED)
                        .pass(issued.pass().id())
                        .person(person)
                        .cause(cause, Optional.empty()));
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.PASS_ACCEPTED);
    }
}
