package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class DatabaseTest {

    private static final String INSERT = "insert into sign_in_told (subject, told_at) values (?, 0)";

    private final TestStore store;
    private final Database database;
    private String subject;

    DatabaseTest(StoreKind kind) {
        store = new TestStore(kind);
        database = store.database();
    }

    @BeforeEach
    void newSubject() {
        subject = UUID.randomUUID().toString();
    }

    @Test
    void commitsBeforeItReturns() {
        assertThat(database.<Integer>transaction(this::insert)).isEqualTo(1);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aQueryWaitsForNoWriterAndSeesNothingUncommitted() {
        boolean seen = database.transaction(connection -> {
            insert(connection);
            return database.query(Sql.of("select 1 from sign_in_told where subject = ?", subject)::exists);
        });

        assertThat(seen).isFalse();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aQueryWithoutADatabaseFails() {
        store.close();

        assertThatThrownBy(() -> database.query(Sql.of("select 1")::exists)).isInstanceOf(DatabaseException.class);
    }

    @Test
    void rollsBackWhenTheWorkFails() {
        assertThatThrownBy(() -> database.transaction(connection -> {
                    insert(connection);
                    throw new SQLException("no");
                }))
                .isInstanceOf(DatabaseException.class);

        assertThat(rows()).isZero();
    }

    @Test
    void rollsBackAndPassesOnWhatTheWorkThrows() {
        assertThatThrownBy(() -> database.transaction(connection -> {
                    insert(connection);
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");

        assertThat(rows()).isZero();
    }

    @Test
    void commitsNothingWhenTheConnectionDies() {
        store.dieBefore("update sign_in_told");

        assertThatThrownBy(() -> database.transaction(connection -> {
                    insert(connection);
                    return addOne(connection);
                }))
                .isInstanceOf(DatabaseException.class);

        store.repair();
        assertThat(rows()).isZero();
        assertThat(database.<Integer>transaction(this::insert)).isEqualTo(1);
    }

    @Test
    void failsWhenThereIsNoConnection() {
        store.close();

        assertThatThrownBy(() -> database.transaction(this::insert)).isInstanceOf(DatabaseException.class);
    }

    @Test
    void runsWorkAgainThatLostAgainstAnotherTransaction() {
        AtomicInteger runs = new AtomicInteger();

        int result = database.transaction(connection -> {
            if (runs.incrementAndGet() == 1) {
                throw new SQLException("deadlock", "40P01");
            }
            if (runs.get() == 2) {
                throw new SQLException("busy", null, 5);
            }
            return insert(connection);
        });

        assertThat(result).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void givesUpAfterThreeRuns() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.transaction(connection -> {
                    runs.incrementAndGet();
                    throw new SQLException("serialization", "40001");
                }))
                .isInstanceOf(DatabaseException.class);

        assertThat(runs).hasValue(3);
    }

    @Test
    void runsWorkOnceThatFailedForAnyOtherReason() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.transaction(connection -> {
                    runs.incrementAndGet();
                    throw new SQLException("constraint", "23505");
                }))
                .isInstanceOf(DatabaseException.class);

        assertThat(runs).hasValue(1);
    }

    @Test
    void losesNoneOfManyWritesAtOnce() throws Exception {
        database.transaction(this::insert);

        AtOnce.run(20, () -> database.transaction(this::addOne));

        assertThat(database.<Integer>transaction(
                        connection -> Sql.of("select told_at from sign_in_told where subject = ?", subject)
                                .first(connection, row -> row.getInt(1))
                                .orElseThrow()))
                .isEqualTo(20);
    }

    private int insert(Connection connection) throws SQLException {
        return Sql.of(INSERT, subject).update(connection);
    }

    private int addOne(Connection connection) throws SQLException {
        return Sql.of("update sign_in_told set told_at = told_at + 1 where subject = ?", subject)
                .update(connection);
    }

    private int rows() {
        return database.transaction(connection -> Sql.of("select 1 from sign_in_told where subject = ?", subject)
                .list(connection, row -> 1)
                .size());
    }
}
