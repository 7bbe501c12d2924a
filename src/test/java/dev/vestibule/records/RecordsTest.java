package dev.vestibule.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EachDatabase
class RecordsTest {

    private final MovingClock clock = new MovingClock();
    private final TestStore store;
    private final Records records;
    private final String person = UUID.randomUUID().toString();
    private final String kiosk = UUID.randomUUID().toString();

    RecordsTest(StoreKind kind) {
        store = new TestStore(kind);
        records = TestRecords.in(store.database(), clock);
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
                .pass("pass")
                .loginHash("hash of a login id")
                .addressHash("hash of an address")
                .cause(Failed.SOMEHOW, Optional.of("1003"));

        records.write(entry);

        assertThat(records.ofPerson(person, 10)).containsExactly(new RecordRow(clock.instant(), entry));
        assertThat(records.ofKiosk(kiosk, 10)).containsExactly(new RecordRow(clock.instant(), entry));
    }

    @Test
    void givesTheNewestFirstAndNoMoreThanAsked() {
        RecordKind[] all = RecordKind.values();
        for (RecordKind what : all) {
            records.write(Entry.of(what, "reference").person(person));
            clock.advance(Duration.ofMillis(1));
        }

        assertThat(records.ofPerson(person, 2))
                .extracting(row -> row.entry().kind())
                .containsExactly(all[all.length - 1], all[all.length - 2]);
        assertThat(records.ofPerson(person, 1000)).hasSize(all.length);
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
}
