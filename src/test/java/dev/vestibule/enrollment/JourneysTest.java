package dev.vestibule.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.database.AtOnce;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@EachDatabase
class JourneysTest {

    private final Rules rules;

    JourneysTest(StoreKind kind) {
        rules = new Rules(kind);
    }

    @Test
    void opensAJourneyAtItsKioskOnly() {
        Visit visit = rules.visit();

        assertThat(isOpen(visit)).isTrue();
        assertThat(rules.journeys.isOpen(visit.journeyId(), Rules.newId())).isFalse();
        assertThat(rules.journeys.isOpen(Rules.newId(), visit.kioskId())).isFalse();
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isZero();
        assertThat(rules.newestAt(visit).entry()).isEqualTo(visit.entry(RecordKind.JOURNEY_STARTED));
    }

    @Test
    void endsAJourneyOnce() {
        Visit visit = rules.visit();

        rules.journeys.end(visit);
        rules.journeys.end(visit);

        assertThat(isOpen(visit)).isFalse();
        assertThat(rules.recordsAt(visit)).containsExactly(RecordKind.JOURNEY_STARTED, RecordKind.JOURNEY_ENDED);
    }

    @Test
    void endsNoJourneyOfAnotherKiosk() {
        Visit visit = rules.visit();

        rules.journeys.end(new Visit(visit.journeyId(), Rules.newId(), visit.readerId(), "reference"));

        assertThat(isOpen(visit)).isTrue();
    }

    @Test
    void endsTheOtherJourneyOfTheKioskWhenANewOneStarts() {
        Visit old = rules.visit();

        String next = rules.journeys.start(old.kioskId(), old.readerId(), "reference");

        assertThat(isOpen(old)).isFalse();
        assertThat(rules.journeys.isOpen(next, old.kioskId())).isTrue();
        assertThat(rules.recordsAt(old))
                .containsExactly(RecordKind.JOURNEY_STARTED, RecordKind.JOURNEY_ENDED, RecordKind.JOURNEY_STARTED);
    }

    @Test
    void closesAJourneyThatTakesTooLong() {
        Visit visit = rules.visit();
        rules.clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(isOpen(visit)).isTrue();

        rules.clock.advance(Duration.ofMillis(1));
        assertThat(isOpen(visit)).isFalse();
    }

    @Test
    void leavesOneJourneyOpenWhenManyStartAtOnce() throws Exception {
        String kiosk = Rules.newId();

        List<String> journeys = AtOnce.run(20, () -> rules.journeys.start(kiosk, "reader", "reference"));

        assertThat(journeys).doesNotHaveDuplicates();
        assertThat(journeys)
                .filteredOn(journey -> rules.journeys.isOpen(journey, kiosk))
                .hasSize(1);
    }

    @Test
    void startsAndEndsNothingWithoutItsRecord() {
        Visit visit = rules.visit();
        rules.store.refuse("insert into record");

        assertThatThrownBy(() -> rules.journeys.start(visit.kioskId(), visit.readerId(), "reference"))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> rules.journeys.end(visit)).isInstanceOf(DatabaseException.class);

        rules.store.repair();
        assertThat(isOpen(visit)).isTrue();
    }

    private boolean isOpen(Visit visit) {
        return rules.journeys.isOpen(visit.journeyId(), visit.kioskId());
    }
}
