package dev.vestibule.enrollment.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.JourneyOverException;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class ConsentsTest {

    private final Rules rules;
    private final Proof proof = Rules.badge();
    private Visit visit;

    ConsentsTest(StoreKind kind) {
        rules = new Rules(kind);
    }

    @BeforeEach
    void start() {
        visit = rules.visit();
        rules.prove(visit, proof);
    }

    @Test
    void freezesTheExactTextWithItsHashLanguageTimeAndPlace() {
        String text = "동의합니다 – ‘yes’\n";

        Consent consent = rules.consents.decide(visit, proof, Decision.GRANTED, text, "ko");

        assertThat(consent)
                .isEqualTo(new Consent(
                        consent.id(),
                        proof.personId(),
                        visit.journeyId(),
                        visit.kioskId(),
                        Decision.GRANTED,
                        text,
                        "f7821dbb71d8828e35290c2094d2fcf435067ddbc594f4de5fe298340f6b2780",
                        "ko",
                        rules.clock.instant()));
        assertThat(rules.consents.of(proof.personId())).containsExactly(consent);
    }

    @Test
    void keepsEveryDecisionNewestFirstAndRecordsEach() {
        for (Decision decision : Decision.values()) {
            rules.consents.decide(visit, proof, decision, "text", "en");
        }

        assertThat(rules.consents.of(proof.personId()))
                .extracting(Consent::decision)
                .containsExactly(Decision.WITHDRAWN, Decision.DECLINED, Decision.GRANTED);
        assertThat(rules.recordsAt(visit))
                .containsExactly(
                        RecordKind.JOURNEY_STARTED,
                        RecordKind.CONSENT_GRANTED,
                        RecordKind.CONSENT_DECLINED,
                        RecordKind.CONSENT_WITHDRAWN);
        assertThat(rules.newestAt(visit).entry().personId()).contains(proof.personId());
    }

    @Test
    void takesNoDecisionInAJourneyThatIsOverOrElsewhere() {
        Visit elsewhere = new Visit(visit.journeyId(), Rules.newId(), visit.readerId(), "reference");
        Visit late = rules.visit();
        rules.clock.advance(Duration.ofMinutes(15));
        Visit ended = rules.visit();
        rules.journeys.end(ended);

        for (Visit wrong : List.of(elsewhere, late, ended)) {
            assertThatThrownBy(() -> rules.agree(wrong, proof)).isInstanceOf(JourneyOverException.class);
        }

        assertThat(rules.consents.of(proof.personId())).isEmpty();
    }

    @Test
    void keepsNoDecisionWithoutItsRecordAndNoRecordWithoutItsDecision() {
        for (String part : List.of("insert into record", "insert into consent")) {
            rules.store.refuse(part);
            assertThatThrownBy(() -> rules.agree(visit, proof)).isInstanceOf(DatabaseException.class);
            rules.store.repair();
        }

        assertThat(rules.consents.of(proof.personId())).isEmpty();
        assertThat(rules.recordsAt(visit)).containsExactly(RecordKind.JOURNEY_STARTED);
    }
}
