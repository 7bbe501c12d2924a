package dev.vestibule.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.access.secret.TestSecrets;
import dev.vestibule.biostar.operators.DeviceRights;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.operators.TestOperator;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.Sql;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.TestRecords;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@EachDatabase
class OperatorSessionsTest {

    private static final Operator OPERATOR = TestOperator.of(
            "7",
            "olga",
            "Olga",
            true,
            false,
            List.of("1", "group, with a comma"),
            new DeviceRights(true, List.of("2", "3")));

    private static final String SECRET = "a secret of the tests, long enough";

    private final TestStore store;
    private final MovingClock clock = new MovingClock();
    private final OperatorSessionConfig config;
    private final OperatorSessions sessions;

    OperatorSessionsTest(StoreKind kind) {
        store = new TestStore(kind);
        config = new SmallRyeConfigBuilder()
                .withMapping(OperatorSessionConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(OperatorSessionConfig.class);
        sessions = with(TestSecrets.keys(SECRET, null));
    }

    private OperatorSessions with(SecretKeys keys) {
        return new OperatorSessions(store.database(), TestRecords.in(store.database(), clock), keys, config, clock);
    }

    @Test
    void staysOpenWhenTheSecretIsChangedAndEndsAsItShould() {
        String cookie = sessions.open(OPERATOR, "reference");
        String next = "another secret, just as long as that one";
        OperatorSessions changed = with(TestSecrets.keys(next, SECRET));

        assertThat(with(TestSecrets.keys(next, null)).find(cookie)).isEmpty();
        assertThat(changed.find(cookie)).contains(OPERATOR);
        changed.end(cookie, "reference");
        assertThat(changed.find(cookie)).isEmpty();
        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void remembersWhatTheOperatorMayDo() {
        String cookie = sessions.open(OPERATOR, "reference");

        assertThat(cookie).matches("[A-Za-z0-9_-]{43}");
        assertThat(sessions.find(cookie)).contains(OPERATOR);
        assertThat(sessions.find(cookie + "x")).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void remembersTheLevelAndRecordsWhySomebodyIsNotLetInAnyMore() {
        Operator operator = TestOperator.of(
                "op-" + System.nanoTime(), "o", "O", true, true, List.of("1"), DeviceRights.none(), "4");
        String cookie = sessions.open(operator, "in");
        assertThat(sessions.find(cookie)).contains(operator);

        sessions.end(cookie, RecordKind.OPERATOR_REFUSED, "out");

        assertThat(sessions.find(cookie)).isEmpty();
        assertThat(recorded(Entry.of(RecordKind.OPERATOR_SESSION_ENDED, "out").operator(operator.id())))
                .isEqualTo(1);
    }

    @Test
    void tellsOperatorsApart() {
        Operator other = TestOperator.of("8", "ola", "Ola", false, true, List.of(), DeviceRights.none());

        String first = sessions.open(OPERATOR, "reference");
        String second = sessions.open(other, "reference");

        assertThat(sessions.find(first)).contains(OPERATOR);
        assertThat(sessions.find(second)).contains(other);
    }

    @Test
    void endsAfterAQuarterOfAnHourWithoutARequest() {
        String cookie = sessions.open(OPERATOR, "reference");
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(sessions.find(cookie)).isPresent();
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(sessions.find(cookie)).isPresent();

        clock.advance(Duration.ofMinutes(15));
        assertThat(sessions.find(cookie)).isEmpty();
        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void endsAfterEightHoursInAnyCase() {
        String cookie = sessions.open(OPERATOR, "reference");
        for (int quarter = 1; quarter < 8 * 6; quarter++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(sessions.find(cookie)).isPresent();
        }

        clock.advance(Duration.ofMinutes(10));
        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void endsWithSigningOutAndRecordsBoth() {
        Operator operator =
                TestOperator.of("op-" + System.nanoTime(), "o", "O", true, true, List.of("1"), DeviceRights.none());
        String cookie = sessions.open(operator, "in");

        sessions.end(cookie, "out");
        sessions.end(cookie, "again");

        assertThat(sessions.find(cookie)).isEmpty();
        assertThat(recorded(Entry.of(RecordKind.OPERATOR_SIGNED_IN, "in").operator(operator.id())))
                .isEqualTo(1);
        assertThat(recorded(Entry.of(RecordKind.OPERATOR_SIGNED_OUT, "out").operator(operator.id())))
                .isEqualTo(1);
        assertThat(recorded(Entry.of(RecordKind.OPERATOR_SIGNED_OUT, "again").operator(operator.id())))
                .isZero();
    }

    @Test
    void opensNoSessionWithoutItsRecord() {
        int before = openSessions();
        store.refuse("insert into record");

        assertThatThrownBy(() -> sessions.open(OPERATOR, "reference")).isInstanceOf(DatabaseException.class);

        store.repair();
        assertThat(openSessions()).isEqualTo(before);
    }

    @Test
    void keepsNoEndedSessions() {
        sessions.open(OPERATOR, "reference");
        clock.advance(Duration.ofMinutes(15));

        String cookie = sessions.open(OPERATOR, "reference");

        assertThat(sessions.find(cookie)).isPresent();
        assertThat(store.execute("update operator_session set name = name where seen_at < ?", clock.instant()))
                .isZero();
    }

    private int openSessions() {
        return store.execute("update operator_session set name = name");
    }

    private long recorded(Entry entry) {
        return store.database().transaction(connection -> Sql.of(
                        "select number from record where kind = ? and reference = ? and operator_id = ?",
                        entry.kind(),
                        entry.reference(),
                        entry.operatorId())
                .list(connection, row -> row.getLong(1))
                .size());
    }
}
