package dev.vestibule.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(StoreKind.class)
class RecordsTest {

    private final MovingClock clock = new MovingClock();
    private final TestStore store;
    private final Records records;
    private final String person = UUID.randomUUID().toString();
    private final String kiosk = UUID.randomUUID().toString();

    RecordsTest(StoreKind kind) {
        store = new TestStore(kind);
        records = new Records(store.database(), clock);
    }

    private enum Failed {
        SOMEHOW
    }

    @Test
    void givesBackEverythingThatWasWritten() {
        Entry entry = Entry.of(RecordKind.SCAN_FAILED, "reference")
                .person(person)
                .operator("7")
                .kiosk(kiosk)
                .reader("541")
                .journey("journey")
                .cause(Failed.SOMEHOW, Optional.of("1003"));

        records.write(entry);

        assertThat(records.ofPerson(person, 10)).containsExactly(new RecordRow(clock.instant(), entry));
        assertThat(records.ofKiosk(kiosk, 10)).containsExactly(new RecordRow(clock.instant(), entry));
    }

    @Test
    void givesTheNewestFirstAndNoMoreThanAsked() {
        for (RecordKind what : RecordKind.values()) {
            records.write(Entry.of(what, "reference").person(person));
            clock.advance(Duration.ofMillis(1));
        }

        assertThat(records.ofPerson(person, 2))
                .extracting(row -> row.entry().kind())
                .containsExactly(RecordKind.KIOSK_REVOKED, RecordKind.KIOSK_PAIRED);
        assertThat(records.ofPerson(person, 1000)).hasSize(RecordKind.values().length);
    }

    @Test
    void isCommittedWithItsTransactionOrNotAtAll() {
        Entry entry = Entry.of(RecordKind.SCAN_STARTED, "reference").person(person);

        assertThatThrownBy(() -> store.database().transaction(connection -> {
                    records.write(connection, entry);
                    throw new IllegalStateException("afterwards");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(records.ofPerson(person, 10)).isEmpty();
    }

    @Test
    void failsWhenItCannotBeWritten() {
        store.refuse("insert into record");

        assertThatThrownBy(() -> records.write(Entry.of(RecordKind.SCAN_STARTED, "reference")))
                .isInstanceOf(DatabaseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record set kind = 'SCAN_CAPTURED'",
                "delete from record",
                "update consent set decision = 'GRANTED'",
                "delete from consent"
            })
    void rowsOfRecordsAndConsentsAreNeitherChangedNorDeleted(String change) {
        records.write(Entry.of(RecordKind.SCAN_STARTED, "reference").person(person));
        store.execute(
                "insert into journey (id, kiosk_id, started_at, scans, badge_scans) values (?, ?, 1, 0, 0)"
                        + " on conflict do nothing",
                person,
                kiosk);
        store.execute(
                "insert into consent (id, person_id, journey_id, kiosk_id, decision, text, text_hash, language,"
                        + " decided_at) values (?, ?, ?, ?, 'DECLINED', 't', 'h', 'en', 1)",
                UUID.randomUUID().toString(),
                person,
                person,
                kiosk);

        assertThatThrownBy(() -> store.execute(change))
                .isInstanceOf(DatabaseException.class)
                .cause()
                .hasMessageContaining("are only added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncate record", "truncate consent"})
    void tablesOfRecordsAndConsentsAreNotEmptied(String change) {
        assertThatThrownBy(() -> store.execute(change)).isInstanceOf(DatabaseException.class);
    }
}
