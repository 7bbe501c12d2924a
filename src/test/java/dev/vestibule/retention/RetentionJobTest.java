package dev.vestibule.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.FreshStore;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.Sql;
import dev.vestibule.database.StoreKind;
import dev.vestibule.records.SealedTable;
import dev.vestibule.records.TestRecords;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that was filled by the version before, is migrated and then grows old. */
@EachDatabase
class RetentionJobTest {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final String NUMBERS = " from (with recursive many(n) as"
            + " (select 1 union all select n + 1 from many where n < 1100) select n from many) as numbers";

    /** Tables whose rows stay for good, or go with another's, or are empty but for the moment. */
    private static final List<String> KEPT = List.of(
            "probe",
            "seal",
            "purge_permit",
            "job_turn",
            "open_work",
            "belongs_to",
            "living_process",
            "record",
            "consent",
            "flyway_schema_history",
            "sqlite_sequence",
            "operator_session_group",
            "operator_session_device_group",
            // Until an operator issues a pass, however long that takes.
            "face_deletion",
            // One row that means nothing.
            "sign_in_turn",
            // Takes its own away after 90 days, at the next sign-in.
            "known_browser",
            // Goes with its kiosk.
            "kiosk_group");

    private final MovingClock clock = new MovingClock();
    private final FreshStore store;

    RetentionJobTest(StoreKind kind) {
        store = new FreshStore(kind).migrate("4");
    }

    @BeforeEach
    void filledAtTheOlderSchema() {
        fill("kiosk (id, name, reader_id, reader_name, token_hash, paired_by, paired_at, revoked_at)"
                + " select 'k' || n, 'Lobby', 'r' || n, 'F2', 'h' || n, '7', ?, case when n > 5 then 1 end");
        fill("journey (id, kiosk_id, started_at, ended_at, scans, badge_scans) select 'j' || n, 'k1', ?, 1, 1, 0");
        fill("pass (id, person_id, may_replace, code_hash, issued_by, issued_at, expires_at, identifications)"
                + " select 'p' || n, 'person' || n % 100, false, 'c' || n, '7', ?, 100 + n, 0");
        fill("save_turn (person_id, journey_id, held_until) select 'person' || n, 'j' || n, ?");
        fill("scan_lease (reader_id, lease_id, started_at, held_until) select 'r' || n, 'l', 1, ?");
        fill("operator_session (token_hash, operator_id, login_id, name, may_read_users, may_write_users, opened_at,"
                + " seen_at) select 'o' || n, '7', 'ann', 'Ann', true, true, 1, ?");
        store.execute("insert into operator_session_group (token_hash, group_id) values ('o1', '1')");
        fill("record (committed_at, kind, reference, person_id) select ?, 'JOURNEY_STARTED', 'reference',"
                + " 'person' || n");
        fill("consent (id, person_id, journey_id, kiosk_id, decision, text, text_hash, language, decided_at)"
                + " select 'a' || n, 'person' || n, 'j' || n, 'k1', 'GRANTED', 'I agree.', 'h', 'en', ?");
        store.migrate();
    }

    @Test
    void whatIsOfNoUseGoesAfterAMonthAndRecordsAndConsentsStay() {
        job(Optional.empty()).run();

        for (String table :
                List.of("journey", "pass", "save_turn", "scan_lease", "operator_session", "operator_session_group")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("kiosk")).isEqualTo(5);
        assertThat(rows("consent")).isEqualTo(1100);
        assertThat(store.number("select count(*) from record where kind = 'JOURNEY_STARTED'"))
                .isEqualTo(1100);
        assertThat(removed("JOURNEY")).isEqualTo(1100);
        assertThat(store.number("select count(*) from record where cause = 'JOURNEY'"))
                .isEqualTo(3);
        assertThat(removed("KIOSK")).isEqualTo(1095);
        assertSealsHold();
    }

    @Test
    void whatALaterVersionCountsGoesToo() {
        fill("wrong_guess (means, reader_id, tried_at) select 'PASS', 'r' || n, ?");
        fill("guess_limit (means, reader_id, waits_until, locked_until) select 'PASS', 'r' || n, ?, 0");
        fill("sign_in_try (id, login_hash, address_hash, known_browser, tried_at) select 't' || n, 'l', 'a', false, ?");
        fill("sign_in_told (subject, told_at) select 's' || n, ?");
        fill("mail_turn (person_id, reference, held_until) select 'person' || n, 'reference', ?");

        job(Optional.empty()).run();

        for (String table : List.of("wrong_guess", "guess_limit", "sign_in_try", "sign_in_told", "mail_turn")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @Test
    void whatIsNotOldYetStays() {
        store.execute(
                "insert into journey (id, kiosk_id, started_at, scans, badge_scans) values ('new', 'k1', ?, 0, 0)",
                clock.instant().minus(Duration.ofDays(29)).toEpochMilli());

        job(Optional.empty()).run();

        assertThat(rows("journey")).isEqualTo(1);
    }

    @Test
    void recordsAndConsentsGoWhenTheSiteSaysSoAndTheChainStillHolds() {
        RetentionJob job = job(Optional.of(A_YEAR));
        job.run();
        assertThat(rows("consent")).isEqualTo(1100);

        clock.advance(A_YEAR.minus(Duration.ofDays(10)));
        job.run();

        assertThat(rows("consent")).isZero();
        assertThat(store.number("select count(*) from record where kind = 'JOURNEY_STARTED'"))
                .isZero();
        assertThat(removed("CONSENT")).isEqualTo(1100);
        assertThat(removed("RECORD")).isGreaterThanOrEqualTo(1000);
        assertThat(store.number("select count(*) from seal where purged_at is not null and row_hashes is null"))
                .isEqualTo(6);
        assertThat(rows("purge_permit")).isZero();
        job.run();
        assertSealsHold();
    }

    @Test
    void aSecondRunFindsNothing() {
        job(Optional.of(A_YEAR)).run();
        long records = rows("record");

        job(Optional.of(A_YEAR)).run();

        assertThat(rows("record")).isEqualTo(records);
    }

    @Test
    void ofFourReplicasAtOnceEachRowIsCountedOnce() throws Exception {
        clock.advance(A_YEAR);
        AtOnce.run(4, () -> {
            job(Optional.of(A_YEAR)).run();
            return store;
        });
        job(Optional.of(A_YEAR)).run();

        assertThat(removed("JOURNEY")).isEqualTo(1100);
        assertThat(removed("PASS")).isEqualTo(1100);
        assertThat(removed("CONSENT")).isEqualTo(1100);
        assertSealsHold();
    }

    @Test
    void whileOneReplicaHasTheTurnAnotherDoesNothing() {
        assertThat(store.jobTurns(clock).take("RETENTION", Duration.ofMinutes(5)))
                .isTrue();

        job(Optional.empty()).run();
        assertThat(rows("journey")).isEqualTo(1100);

        clock.advance(Duration.ofMinutes(5));
        job(Optional.empty()).run();
        assertThat(rows("journey")).isZero();
    }

    @Test
    void whenTheProcessEndsItStops() {
        RetentionJob job = job(Optional.of(A_YEAR));
        job.stopNow(new ShutdownEvent());

        job.run();

        assertThat(rows("journey")).isEqualTo(1100);
        assertThat(rows("seal")).isZero();
    }

    /** A new table needs a line in OldRows, or here. */
    @Test
    void everyTableGrowsOld() {
        String tables = store.database().isPostgresql()
                ? "select table_name as name from information_schema.tables where table_schema = 'public'"
                : "select name from sqlite_master where type = 'table'";
        List<String> all =
                store.database().query(connection -> Sql.of(tables).list(connection, row -> row.getString("name")));

        assertThat(all).filteredOn(table -> !KEPT.contains(table)).allSatisfy(table -> assertThat(OldRows.values())
                .as(table)
                .anySatisfy(old -> assertThat(old.delete()).startsWith("delete from " + table + " ")));
    }

    private void fill(String rows) {
        store.execute(
                "insert into " + rows + NUMBERS,
                clock.instant().minus(Duration.ofDays(40)).toEpochMilli());
    }

    private RetentionJob job(Optional<Duration> recordsAndConsents) {
        return TestJobs.job(store, clock, TestRetention.of(recordsAndConsents));
    }

    private long rows(String table) {
        return store.number("select count(*) from " + table);
    }

    private long removed(String what) {
        return store.number(
                "select coalesce(sum(cast(code as integer)), 0) from record"
                        + " where kind = 'RETENTION_APPLIED' and reference = 'RETENTION' and cause = ?",
                what);
    }

    private void assertSealsHold() {
        for (SealedTable table : SealedTable.values()) {
            assertThat(TestRecords.check(store.database()).firstFault(table)).isEmpty();
        }
    }
}
