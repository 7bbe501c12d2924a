package dev.vestibule.enrollment.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.access.secret.TestSecrets;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class PassesTest {

    private final Rules rules;
    private Visit visit;
    private String person;

    PassesTest(StoreKind kind) {
        rules = new Rules(kind);
    }

    @BeforeEach
    void start() {
        visit = rules.visit();
        person = Rules.newId();
    }

    @Test
    void issuesAPassThatIsGoodForADay() {
        IssuedPass issued = issue(true);

        assertThat(issued.code().digits()).matches("[0-9]{10}");
        assertThat(issued.pass().expiresAt()).isEqualTo(rules.clock.instant().plus(Duration.ofHours(24)));
        assertThat(rules.passes.of(person)).containsExactly(issued.pass());
        assertThat(rules.records.ofPerson(person, 9))
                .extracting(row -> row.entry())
                .containsExactly(Entry.of(RecordKind.PASS_ISSUED, "reference")
                        .pass(issued.pass().id())
                        .person(person)
                        .operator("7"));
    }

    @Test
    void somebodyInactiveGetsNoneAndKeepsWhatWasOpen() {
        IssuedPass before = issue(false);

        assertThat(rules.passes.issue(FakeFaces.person(person, false), true, "8", "reference"))
                .isEqualTo(new IssueOutcome.PersonInactive());

        assertThat(rules.passes.of(person)).containsExactly(before.pass());
        assertThat(rules.records.ofPerson(person, 9)).hasSize(1);
    }

    @Test
    void keepsNoCode() {
        IssuedPass issued = issue(false);

        assertThat(rules.store.execute(
                        "update pass set issued_by = issued_by where code_hash = ?",
                        issued.code().digits()))
                .isZero();
        assertThat(issued).asString().doesNotContain(issued.code().digits());
    }

    @Test
    void acceptsAPassOfTheSecretBeforeAndAfterwardsWithoutIt() {
        IssuedPass issued = issue(true);
        String next = "another secret, just as long as that one";
        TypedPasses changed = rules.typedPasses(TestSecrets.keys(next, Rules.SECRET));
        TypedPasses afterwards = rules.typedPasses(TestSecrets.keys(next, null));

        assertThat(check(afterwards, issued)).isEqualTo(new PassCheck.Refused());
        assertThat(check(changed, issued)).isEqualTo(new PassCheck.Open(issued.pass()));
        assertThat(check(afterwards, issued)).isEqualTo(new PassCheck.Open(issued.pass()));
        assertThat(check(rules.typedPasses, issued)).isEqualTo(new PassCheck.Refused());
    }

    @Test
    void refusesARevokedPassOfTheSecretBeforeAndNamesItInTheRecord() {
        IssuedPass issued = issue(true);
        rules.passes.revoke(issued.pass().id(), person, "7", "reference");

        assertThat(check(
                        rules.typedPasses(TestSecrets.keys("another secret, just as long as that one", Rules.SECRET)),
                        issued))
                .isEqualTo(new PassCheck.Refused());
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(
                        visit.entry(RecordKind.PASS_REFUSED).pass(issued.pass().id()));
    }

    private PassCheck check(TypedPasses passes, IssuedPass issued) {
        return passes.check(issued.code().digits(), visit);
    }

    @Test
    void acceptsTheCodeAsItIsTyped() {
        IssuedPass issued = issue(true);

        assertThat(check(" " + issued.code().grouped().replace(' ', '-') + " "))
                .isEqualTo(new PassCheck.Open(issued.pass()));
    }

    @Test
    void recordsWhichPassWasRefusedWhenThereIsOne() {
        IssuedPass issued = issue(false);
        rules.passes.revoke(issued.pass().id(), person, "7", "reference");

        check(issued.code().digits());

        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(
                        visit.entry(RecordKind.PASS_REFUSED).pass(issued.pass().id()));
        assertThat(rules.records.ofPerson(person, 1).get(0).entry().passId())
                .contains(issued.pass().id());
    }

    @Test
    void refusesEveryPassThatIsNotOpenInTheSameWay() {
        String used = issue(false).code().digits();
        rules.store.execute("update pass set used_at = issued_at where person_id = ?", person);
        String revoked = revoked();
        String worn = worn();
        String replaced = issue(false).code().digits();
        String expired = issue(false).code().digits();
        rules.clock.advance(Duration.ofHours(25));
        List<List<String>> work = new ArrayList<>();

        for (String typed :
                List.of("0000000000", used, revoked, worn, replaced, expired, "12345", "", "letters", "9".repeat(99))) {
            Visit fresh = rules.visit();
            rules.store.takeStatements();
            assertThat(rules.typedPasses.check(typed, fresh)).isEqualTo(new PassCheck.Refused());
            work.add(rules.store.takeStatements());
            assertThat(rules.newestAt(fresh).entry())
                    .extracting(Entry::kind, Entry::kioskId, Entry::personId)
                    .containsExactly(RecordKind.PASS_REFUSED, Optional.of(fresh.kioskId()), Optional.empty());
        }

        assertThat(work)
                .allSatisfy(statements -> assertThat(statements).isNotEmpty().isEqualTo(work.get(0)));
    }

    @Test
    void refusesAUsedPassBeforeItExpires() {
        String code = issue(false).code().digits();
        rules.store.execute("update pass set used_at = issued_at where person_id = ?", person);

        assertThat(check(code)).isEqualTo(new PassCheck.Refused());
    }

    @Test
    void refusesAPassFromTheMomentItExpires() {
        String code = issue(false).code().digits();
        rules.clock.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(check(code)).isInstanceOf(PassCheck.Open.class);

        rules.clock.advance(Duration.ofMillis(1));
        assertThat(check(code)).isEqualTo(new PassCheck.Refused());
    }

    @Test
    void closesAPassAfterTenIdentifications() {
        String code = issue(false).code().digits();
        for (int time = 0; time < 10; time++) {
            assertThat(check(code)).isInstanceOf(PassCheck.Open.class);
        }

        assertThat(check(code)).isEqualTo(new PassCheck.Refused());
    }

    @Test
    void revokesOnlyAnOpenPassOfThisPersonAndOnlyOnce() {
        IssuedPass issued = issue(false);
        String id = issued.pass().id();

        rules.passes.revoke(id, "somebody else", "7", "reference");
        assertThat(rules.passes.of(person).get(0).revokedAt()).isEmpty();
        rules.passes.revoke(id, person, "7", "reference");
        rules.passes.revoke(id, person, "7", "reference");

        assertThat(rules.passes.of(person).get(0).revokedAt()).isEqualTo(Optional.of(rules.clock.instant()));
        assertThat(check(issued.code().digits())).isEqualTo(new PassCheck.Refused());
        assertThat(rules.records.ofPerson(person, 9))
                .extracting(row -> row.entry().kind())
                .containsExactly(RecordKind.PASS_REVOKED, RecordKind.PASS_ISSUED);
    }

    @Test
    void issuesAndRefusesNothingWithoutItsRecord() {
        issue(false);
        rules.store.refuse("insert into record");

        assertThatThrownBy(() -> issue(false)).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> check("0")).isInstanceOf(DatabaseException.class);

        rules.store.repair();
        assertThat(rules.passes.of(person)).hasSize(1);
    }

    private IssuedPass issue(boolean mayReplace) {
        return rules.issue(person, mayReplace);
    }

    private PassCheck check(String typed) {
        return rules.typedPasses.check(typed, visit);
    }

    private String revoked() {
        IssuedPass issued = issue(false);
        rules.passes.revoke(issued.pass().id(), person, "7", "reference");
        return issued.code().digits();
    }

    private String worn() {
        IssuedPass issued = issue(false);
        for (int time = 0; time < 10; time++) {
            check(issued.code().digits());
        }
        return issued.code().digits();
    }
}
