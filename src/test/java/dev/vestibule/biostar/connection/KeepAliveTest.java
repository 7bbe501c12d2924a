package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.WithFake;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BioStar closes a connection that nobody used for 5 seconds, and that of every refusal (section 1). */
@QuarkusTest
class KeepAliveTest extends WithFake {

    private static final String GROUPS = "GET /api/user_groups";
    private static final String USER = "GET /api/users/7";
    private static final String WRITE = "PUT /api/users/7";

    @Test
    void questionsShareAConnectionAndOneThatWasIdleIsClosedBeforeBioStarDoes() {
        fake.on(GROUPS, Answer.ok("{\"UserGroupCollection\":{\"rows\":[{\"id\":1}]}}"));
        // Whoever closes it here is not BioStar.
        assertThat(IdleConnections.LONGEST).isLessThan(Duration.ofSeconds(5));
        fake.keepAlive(PATIENCE.multipliedBy(2));
        for (int call = 0; call < 20; call++) {
            portal.people.groups();
        }
        int used = fake.connectionsEver();
        assertThat(used).as("the login's, and one for all").isEqualTo(2);
        await().atMost(PATIENCE).until(() -> fake.openConnections() == 0);
        portal.people.groups();
        assertThat(fake.connectionsEver()).isEqualTo(used + 1);
    }

    /**
     * As close to the moment of closing as can be had: those that meet it are asked once more. Whoever closes leaves a busy
     * machine the time to send something on a connection that is new.
     */
    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void aConnectionThatIsClosedBetweenTwoCallsFailsNone(int idle) throws InterruptedException {
        fake.on(GROUPS, Answer.ok("{\"UserGroupCollection\":{\"rows\":[{\"id\":1}]}}"))
                .on(WRITE, Answer.done());
        fake.keepAlive(Duration.ofMillis(idle));
        for (int call = 0; call < 30; call++) {
            portal.people.groups();
            Thread.sleep(idle - 2 + call % 5);
            if (call % 10 == 0) {
                portal.people.deleteFaces("7");
                Thread.sleep(idle - 1);
            }
        }
        assertThat(fake.count(WRITE)).isEqualTo(3);
        assertThat(fake.count(FakeBioStar.LOGIN)).isEqualTo(1);
        assertThat(fake.count(GROUPS)).isEqualTo(30);
        assertThat(fake.connectionsEver()).isLessThanOrEqualTo(1 + 30 + 3);
    }

    @Test
    void aRefusalThatClosesItsConnectionIsFollowedByAWorkingCall() {
        fake.on(USER, Answer.closing(Answer.refusal(400, "201")))
                .on(GROUPS, Answer.ok("{\"UserGroupCollection\":{\"rows\":[{\"id\":1}]}}"));
        for (int call = 0; call < 20; call++) {
            assertThat(portal.people.find("7")).isEmpty();
            assertThat(portal.people.groups()).hasSize(1);
        }
        assertThat(fake.count(USER)).isEqualTo(20);
        assertThat(fake.count(GROUPS)).isEqualTo(20);
    }

    @Test
    void aQuestionIsAskedOnceMoreOverAnotherConnectionAndNoMore() {
        fake.on(GROUPS, Answer.hangUp(), Answer.ok("{\"UserGroupCollection\":{\"rows\":[{\"id\":1}]}}"));
        assertThat(portal.people.groups()).hasSize(1);
        fake.on(USER, Answer.hangUp());
        assertThat(kindOf(() -> portal.people.find("7"))).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(fake.count(USER)).isEqualTo(2);
    }

    @Test
    void aChangeIsNeverSentTwiceAndGoesOverAConnectionThatNobodyUsed() {
        fake.on(WRITE, Answer.hangUp());
        BioStarFailure failure = failureOf(() -> portal.people.deleteFaces("7"));
        assertThat(failure).isEqualTo(BioStarFailure.of(FailureKind.UNREACHABLE));
        assertThat(fake.count(WRITE)).isEqualTo(1);
        int before = fake.connectionsEver();
        fake.on(WRITE, Answer.done());
        portal.people.deleteFaces("7");
        assertThat(fake.connectionsEver()).isEqualTo(before + 1);
    }
}
