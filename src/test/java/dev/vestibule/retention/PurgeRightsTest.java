package dev.vestibule.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.FreshStore;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.PostgresServer;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.SealedTable;
import dev.vestibule.records.TestRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL with the users of {@code roles.sql}: the application may add records and consents, and nothing else. */
@Tag("postgresql")
class PurgeRightsTest {

    private static final Path ROLES = Path.of("src/main/kubernetes/postgresql/roles.sql");
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final MovingClock clock = new MovingClock();
    private final PostgresServer.PostgresDatabase server = PostgresServer.newDatabase();
    private final FreshStore superuser = FreshStore.of(server, "postgres");
    private final FreshStore owner = FreshStore.of(server, "vestibule_owner");
    private final FreshStore application = FreshStore.of(server, "vestibule");

    @BeforeEach
    void separatedUsers() throws Exception {
        superuser.script(Files.readString(ROLES));
        for (String user : new String[] {"vestibule_owner", "vestibule", "vestibule_purger"}) {
            superuser.script("alter role " + user + " password '" + user + "'");
        }
        owner.migrate();
        superuser.script(Files.readString(ROLES));
        Database database = application.database();
        TestRecords.in(database, clock).write(Entry.of(RecordKind.SCAN_STARTED, "reference"));
        application.execute("insert into consent (id, person_id, journey_id, kiosk_id, decision, text, text_hash,"
                + " language, decided_at) values ('1', 'p', 'j', 'k', 'GRANTED', 't', 'h', 'en', 1)");
        TestRecords.seals(database, clock).seal(SealedTable.RECORD, () -> true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record set kind = 'SCAN_CAPTURED'",
                "delete from record",
                "truncate record",
                "update consent set decision = 'DECLINED'",
                "delete from consent",
                "truncate consent",
                "update seal set hash = 'x'",
                "delete from seal",
                "insert into purge_permit (sealed_table, seal) values ('record', 1)",
                "alter table record disable trigger user",
                "drop trigger record_only_purged on record",
                "drop table record",
                "create or replace function only_purged() returns trigger language plpgsql as 'begin return old; end'",
                "delete from flyway_schema_history",
                "set session authorization vestibule_owner",
                "set role vestibule_purger"
            })
    void theApplicationCanChangeOrDeleteNoRow(String attack) {
        assertThatThrownBy(() -> application.execute(attack))
                .isInstanceOf(DatabaseException.class)
                .cause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(superuser.number("select count(*) from record where kind = 'SCAN_STARTED'"))
                .isEqualTo(1);
    }

    @Test
    void theApplicationCannotCallTheFunctionThatPurges() {
        assertThatThrownBy(() -> application.number("select purge_sealed('record', 1, 1)"))
                .isInstanceOf(DatabaseException.class)
                .cause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void withoutAUserOfItsOwnTheJobTakesNoRecordAway() {
        clock.advance(A_YEAR.plusDays(1));

        TestJobs.job(application, clock, TestRetention.of(Optional.of(A_YEAR))).run();

        assertThat(superuser.number("select count(*) from record where kind = 'SCAN_STARTED'"))
                .isEqualTo(1);
    }

    @Test
    void withOneTheJobTakesSealedRowsAwayAndTheApplicationStillCannot() {
        clock.advance(A_YEAR.plusDays(1));
        RetentionConfig config = new TestRetention(
                Duration.ofDays(30),
                Optional.of(A_YEAR),
                Optional.of(A_YEAR),
                Optional.of("vestibule_purger"),
                Optional.of("vestibule_purger"));

        TestJobs.job(application, clock, config, application.otherUser(server)).run();

        assertThat(application.number("select count(*) from record where kind = 'SCAN_STARTED'"))
                .isZero();
        assertThat(application.number("select count(*) from consent")).isZero();
        assertThat(
                        application.number(
                                "select count(*) from record where kind = 'RETENTION_APPLIED' and cause = 'RECORD' and code = '1'"))
                .isEqualTo(1);
        for (SealedTable table : SealedTable.values()) {
            assertThat(TestRecords.check(application.database()).firstFault(table))
                    .isEmpty();
        }
    }

    @Test
    void thePurgingUserCanDoNothingElse() {
        FreshStore purger = FreshStore.of(server, "vestibule_purger");
        for (String attack :
                new String[] {"delete from record", "select count(*) from record", "insert into seal select * from seal"
                }) {
            assertThatThrownBy(() -> purger.execute(attack)).isInstanceOf(DatabaseException.class);
        }
        assertThat(purger.number("select purge_sealed('record', 99, 1)")).isZero();
    }
}
