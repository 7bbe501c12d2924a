package dev.vestibule.enrollment.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A person has one open pass at most, however many operators issue one, on however many replicas. */
@EachDatabase
class OneOpenPassTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules;
    private final String person = Rules.newId();

    OneOpenPassTest(StoreKind kind) {
        rules = new Rules(kind);
    }

    @Test
    void aNewPassTakesTheOpenOneBack() {
        IssuedPass first = issue("7");
        IssuedPass second = issue("8");

        assertThat(open()).containsExactly(second.pass());
        assertThat(check(first)).isEqualTo(new PassCheck.Refused());
        assertThat(check(second)).isInstanceOf(PassCheck.Open.class);
        assertThat(rules.records.ofPerson(person, 9))
                .filteredOn(row -> row.entry().kind() == RecordKind.PASS_REVOKED)
                .singleElement()
                .satisfies(row -> assertThat(row.entry().operatorId()).contains("8"));
    }

    @Test
    void oneThatHasExpiredOrWasUsedIsNotTakenBack() {
        issue("7");
        rules.clock.advance(Duration.ofHours(24));
        issue("7");
        rules.store.execute("update pass set used_at = issued_at where person_id = ? and revoked_at is null", person);
        issue("7");

        assertThat(recordsOf(person)).containsOnly(RecordKind.PASS_ISSUED).hasSize(3);
        assertThat(open()).hasSize(1);
    }

    @Test
    void onePersonsPassLeavesTheOthersAlone() {
        IssuedPass somebodyElses = rules.issue(Rules.newId(), false);
        issue("7");

        assertThat(check(somebodyElses)).isInstanceOf(PassCheck.Open.class);
    }

    @RepeatedTest(5)
    void ofSixOperatorsAtOnceOneLeavesAnOpenPass() throws Exception {
        issue("0");
        Queue<String> operators = new ConcurrentLinkedQueue<>(List.of("1", "2", "3", "4", "5", "6"));

        List<IssuedPass> issued = AtOnce.run(6, () -> issue(operators.remove()));

        assertThat(open()).hasSize(1);
        assertThat(issued)
                .filteredOn(each -> check(each) instanceof PassCheck.Open)
                .hasSize(1);
        assertThat(recordsOf(person))
                .satisfies(kinds -> assertThat(Collections.frequency(kinds, RecordKind.PASS_ISSUED))
                        .isEqualTo(7))
                .satisfies(kinds -> assertThat(Collections.frequency(kinds, RecordKind.PASS_REVOKED))
                        .isEqualTo(6));
    }

    @RepeatedTest(5)
    void theFirstPassesOfSixOperatorsAtOnceAreOneOpenPassToo() throws Exception {
        AtOnce.run(6, () -> issue("7"));

        assertThat(open()).hasSize(1);
        assertThat(rules.passes.of(person)).hasSize(6);
    }

    /** While the save had claimed the older pass, it was not open and could not be taken back. */
    @Test
    void aSaveThatFailsDoesNotOpenAnOlderPassAgain() {
        IssuedPass older = issue("7");
        Proof proof = older.pass().proof();
        Visit visit = rules.visit();
        rules.agree(visit, proof);
        FakeFaces faces = new FakeFaces();
        faces.duringSave = () -> issue("8");
        faces.works = false;
        faces.changeFails = Optional.of(FailureKind.INVALID_REQUEST);

        rules.enrollment(faces).save(visit, proof, FACE);

        assertThat(open()).extracting(Pass::issuedBy).containsExactly("8");
        assertThat(check(older)).isEqualTo(new PassCheck.Refused());
    }

    private IssuedPass issue(String operator) {
        return (IssuedPass) rules.passes.issue(FakeFaces.person(person, true), false, operator, "reference");
    }

    private PassCheck check(IssuedPass issued) {
        return rules.typedPasses.check(issued.code().digits(), rules.visit());
    }

    private List<Pass> open() {
        return rules.passes.of(person).stream()
                .filter(pass -> pass.isOpen(rules.clock.instant()))
                .toList();
    }

    private List<RecordKind> recordsOf(String id) {
        return rules.records.ofPerson(id, 99).stream()
                .map(row -> row.entry().kind())
                .toList();
    }
}
