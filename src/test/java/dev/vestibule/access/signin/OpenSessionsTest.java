package dev.vestibule.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.operators.DeviceRights;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.operators.TestOperator;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.Sql;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import dev.vestibule.records.Records;
import dev.vestibule.records.TestRecords;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class OpenSessionsTest {

    private final TestStore store;
    private final MovingClock clock = new MovingClock();
    private final OperatorSessions sessions;
    private final OpenSessions open;

    OpenSessionsTest(StoreKind kind) {
        store = new TestStore(kind);
        OperatorSessionConfig config = new SmallRyeConfigBuilder()
                .withMapping(OperatorSessionConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(OperatorSessionConfig.class);
        SecretKeys keys = new SecretKeys(() -> Optional.of("a secret of the tests, long enough"));
        Records records = TestRecords.in(store.database(), clock);
        sessions = new OperatorSessions(store.database(), records, keys, config, clock);
        open = new OpenSessions(store.database(), records, config, clock);
    }

    @BeforeEach
    @AfterEach
    void nobodyIsSignedIn() {
        store.execute("delete from operator_session");
    }

    @Test
    void tellsWhoIsThereSinceWhenAndLastSeenWhenAndNothingOfTheCookie() {
        String first = sessions.open(operator("7", "Olga"), "in");
        clock.advance(Duration.ofMinutes(5));
        sessions.open(operator("8", ""), "in");
        clock.advance(Duration.ofMinutes(5));
        sessions.find(first);

        List<OpenSession> all = open.all();
        assertThat(all).extracting(OpenSession::name).containsExactly("Olga", "login8");
        assertThat(Duration.between(all.get(0).openedAt(), all.get(0).seenAt())).isEqualTo(Duration.ofMinutes(10));
        assertThat(all.toString()).doesNotContain(first);
        assertThat(all).extracting(OpenSession::id).doesNotHaveDuplicates();

        clock.advance(Duration.ofMinutes(10));
        assertThat(open.all()).extracting(OpenSession::operatorId).containsExactly("7");
    }

    @Test
    void anEndedSessionsCookieIsDeadAndItIsRecordedOnce() {
        String cookie = sessions.open(operator("7", "Olga"), "in");
        String other = sessions.open(operator("7", "Olga"), "in");
        String id =
                open.all().stream().map(OpenSession::id).sorted().findFirst().orElseThrow();
        String reference = "end-" + System.nanoTime();

        open.end(id, "1", reference);
        open.end(id, "1", reference);
        open.end("", "1", reference);

        assertThat(List.of(sessions.find(cookie), sessions.find(other)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(recorded(reference)).containsExactly("1 ended 7");
    }

    private List<String> recorded(String reference) {
        return store.database().query(connection -> Sql.of("select * from record where reference = ?", reference)
                .list(connection, row -> row.getString("operator_id") + " ended " + row.getString("person_id")));
    }

    private static Operator operator(String id, String name) {
        return TestOperator.of(id, "login" + id, name, true, true, List.of("1"), DeviceRights.none(), "1");
    }
}
