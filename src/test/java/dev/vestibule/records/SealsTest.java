package dev.vestibule.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.database.AtOnce;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.FreshStore;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.records.SealCheck.Fault;
import dev.vestibule.records.SealCheck.Finding;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@EachDatabase
class SealsTest {

    private static final String MANY = """
            insert into record (committed_at, kind, reference, person_id)
            with recursive many(number) as (select 1 union all select number + 1 from many where number < 1200)
            select number, 'JOURNEY_STARTED', 'reference', 'person' from many""";

    private final StoreKind kind;
    private final FreshStore store;
    private final MovingClock clock = new MovingClock();
    private final Records records;
    private final Seals seals;
    private final SealCheck check;

    SealsTest(StoreKind kind) {
        this.kind = kind;
        store = new FreshStore(kind).migrate();
        records = TestRecords.in(store.database(), clock);
        seals = TestRecords.seals(store.database(), clock);
        check = TestRecords.check(store.database());
    }

    @Test
    void sealsEveryRowOnceInBatches() {
        store.execute(MANY);

        assertThat(seal()).isEqualTo(3);
        assertThat(seal()).isZero();
        write();
        assertThat(seal()).isEqualTo(1);

        assertThat(store.number("select sum(row_count) from seal")).isEqualTo(1201);
        assertThat(store.number("select max(row_count) from seal")).isEqualTo(500);
        assertThat(check.firstFault(SealedTable.RECORD)).isEmpty();
    }

    @Test
    void sealsConsentsInAChainOfTheirOwn() {
        write();
        store.execute("insert into consent (id, person_id, journey_id, kiosk_id, decision, text, text_hash, language,"
                + " decided_at) values ('1', 'p', 'j', 'k', 'GRANTED', 't', 'h', 'en', 1)");

        seals.seal(SealedTable.CONSENT, () -> true);

        assertThat(store.number("select count(*) from seal where sealed_table = 'consent'"))
                .isEqualTo(1);
        assertThat(check.firstFault(SealedTable.CONSENT)).isEmpty();
        unprotect();
        store.execute("update consent set decision = 'DECLINED'");
        assertThat(check.firstFault(SealedTable.CONSENT)).hasValue(new Finding(SealedTable.CONSENT, 1, Fault.CHANGED));
    }

    @Test
    void namesTheFirstRowThatWasChanged() {
        store.execute(MANY);
        seal();
        unprotect();

        store.execute("update record set person_id = 'somebody else' where number in (703, 1100)");

        assertThat(check.firstFault(SealedTable.RECORD)).hasValue(new Finding(SealedTable.RECORD, 703, Fault.CHANGED));
    }

    @Test
    void namesTheFirstRowThatIsMissing() {
        store.execute(MANY);
        seal();
        unprotect();

        store.execute("delete from record where number > 1199");

        assertThat(check.firstFault(SealedTable.RECORD)).hasValue(new Finding(SealedTable.RECORD, 1200, Fault.MISSING));
    }

    @Test
    void namesARowThatWasAddedInBetween() throws SQLException {
        write();
        leaveAGap();
        write();
        seal();

        store.execute(
                "insert into record (number, committed_at, kind, reference) "
                        + (kind == StoreKind.POSTGRESQL ? "overriding system value " : "") + "values (?, 1, 'X', 'x')",
                2);

        assertThat(check.firstFault(SealedTable.RECORD)).hasValue(new Finding(SealedTable.RECORD, 2, Fault.ADDED));
    }

    @Test
    void namesASealThatWasChangedOrIsGone() {
        store.execute(MANY);
        seal();
        unprotect();
        store.execute("update seal set hash = 'another' where number = 2");
        assertThat(check.firstFault(SealedTable.RECORD)).hasValue(new Finding(SealedTable.RECORD, 2, Fault.SEAL));

        store.execute("delete from seal where number = 1");
        assertThat(check.firstFault(SealedTable.RECORD)).hasValue(new Finding(SealedTable.RECORD, 1, Fault.SEAL));
    }

    /** On PostgreSQL a row with a smaller number can be committed after one with a greater number. */
    @Test
    void leavesNoRowOutThatIsCommittedLate() throws Exception {
        if (kind == StoreKind.SQLITE) {
            return;
        }
        CountDownLatch numbered = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        CompletableFuture<Boolean> late =
                CompletableFuture.supplyAsync(() -> store.database().transaction(connection -> {
                    records.write(connection, Entry.of(RecordKind.JOURNEY_STARTED, "late"));
                    numbered.countDown();
                    return await(sealed);
                }));
        numbered.await(60, TimeUnit.SECONDS);
        write();

        assertThat(seal()).isZero();
        sealed.countDown();
        late.get(60, TimeUnit.SECONDS);

        assertThat(seal()).isEqualTo(1);
        assertThat(store.number("select row_count from seal")).isEqualTo(2);
        assertThat(check.firstFault(SealedTable.RECORD)).isEmpty();
    }

    @Test
    void ofFourReplicasAtOnceThereIsOneChainAndNobodyWhoWritesIsRefused() throws Exception {
        store.execute(MANY);

        AtOnce.run(4, () -> {
            write();
            seal();
            write();
            return seal();
        });
        seal();

        assertThat(check.firstFault(SealedTable.RECORD)).isEmpty();
        assertThat(store.number("select sum(row_count) from seal")).isEqualTo(1208);
    }

    @Test
    void stopsWhenItIsTold() {
        store.execute(MANY);

        assertThat(seals.seal(SealedTable.RECORD, () -> false)).isZero();
    }

    @Test
    void aSealIsNeitherChangedNorDeletedNorPermitted() {
        write();
        seal();

        for (String change : new String[] {
            "update seal set hash = 'x'", "update seal set row_hashes = 'x'", "delete from seal", "delete from record"
        }) {
            assertThatThrownBy(() -> store.execute(change))
                    .isInstanceOf(DatabaseException.class)
                    .cause()
                    .hasMessageContaining("are only added");
        }
    }

    private void write() {
        records.write(Entry.of(RecordKind.JOURNEY_STARTED, "reference"));
        clock.advance(Duration.ofMillis(1));
    }

    private int seal() {
        return seals.seal(SealedTable.RECORD, () -> true);
    }

    private void leaveAGap() {
        if (kind == StoreKind.POSTGRESQL) {
            store.number("select nextval(pg_get_serial_sequence('record', 'number'))");
        } else {
            store.execute("update sqlite_sequence set seq = seq + 1 where name = 'record'");
        }
    }

    /** As somebody does who owns the database. */
    private void unprotect() {
        if (kind == StoreKind.POSTGRESQL) {
            for (String table : new String[] {"record", "consent", "seal"}) {
                store.execute("alter table " + table + " disable trigger user");
            }
        } else {
            for (String trigger : new String[] {
                "record_no_update", "record_no_delete", "consent_no_update", "seal_no_delete", "seal_only_marked"
            }) {
                store.execute("drop trigger " + trigger);
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
