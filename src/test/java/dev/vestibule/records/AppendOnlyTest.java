package dev.vestibule.records;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "SQLITE, update record set kind = 'SCAN_CAPTURED'",
        "SQLITE, delete from record",
        "SQLITE, update consent set decision = 'GRANTED'",
        "SQLITE, delete from consent",
        "SQLITE, insert or replace into consent select * from consent",
        "POSTGRESQL, update record set kind = 'SCAN_CAPTURED'",
        "POSTGRESQL, delete from record",
        "POSTGRESQL, truncate record",
        "POSTGRESQL, update consent set decision = 'GRANTED'",
        "POSTGRESQL, delete from consent",
        "POSTGRESQL, truncate consent",
    })
    void refusesToChangeOrDeleteRecordsAndConsents(StoreKind kind, String change) {
        TestStore store = new TestStore(kind);
        String id = UUID.randomUUID().toString();
        TestRecords.in(store.database(), Clock.systemUTC()).write(Entry.of(RecordKind.SCAN_STARTED, "reference"));
        store.execute(
                "insert into journey (id, kiosk_id, started_at, scans, badge_scans) values (?, ?, 1, 0, 0)", id, id);
        store.execute(
                "insert into consent (id, person_id, journey_id, kiosk_id, decision, text, text_hash, language,"
                        + " decided_at) values (?, ?, ?, ?, 'DECLINED', 't', 'h', 'en', 1)",
                id,
                id,
                id,
                id);

        assertThatThrownBy(() -> store.execute(change))
                .isInstanceOf(DatabaseException.class)
                .cause()
                .hasMessageContaining("are only added");
    }
}
