package dev.vestibule.biostar.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.WithFake;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How devices stand, in the forms of section 4.2. */
@QuarkusTest
class ReaderStatesTest extends WithFake {

    private static final String SEARCH = "POST /api/v2/devices/search";

    @Test
    void tellsWhoIsOnlineWhoMissesUsersAndTheFirmware() {
        fake.on(SEARCH, Answer.ok("""
                {"DeviceCollection":{"total":4,"rows":[
                 {"id":1,"status":1,"user_sync_status":0,"version":{"firmware":"2.1.0"}},
                 {"id":"2","status":"0","user_sync_status":"-1"},
                 {"id":3,"status":2,"user_sync_status":7,"version":""},
                 {"id":4,"status":"1","user_sync_status":"soon"},
                 {"status":1}]},"Response":{"code":"0"}}"""));
        assertThat(portal.states.recent())
                .containsOnlyKeys("1", "2", "3", "4")
                .containsEntry("1", new ReaderState(true, false, false, "2.1.0"))
                .containsEntry("2", new ReaderState(false, true, true, ""))
                .containsEntry("3", new ReaderState(false, true, false, ""))
                .containsEntry("4", new ReaderState(true, false, false, ""));
        assertThat(fake.received(SEARCH).get(0).body()).isEqualTo("{\"limit\":0}");
    }

    @Test
    void isAskedAtMostTwiceAMinute() {
        fake.on(SEARCH, Answer.ok("{\"DeviceCollection\":{\"rows\":\"\"},\"Response\":{\"code\":\"0\"}}"));
        for (int look = 0; look < 5; look++) {
            assertThat(portal.states.recent()).isEmpty();
        }
        assertThat(fake.count(SEARCH)).isEqualTo(1);
        portal.clock.advance(Duration.ofSeconds(30));
        portal.states.recent();
        assertThat(fake.count(SEARCH)).isEqualTo(2);
    }

    @Test
    void whateverComesInsteadIsNotKnownAndFailsNobody() {
        Answer[] answers = {
            Answer.refusal(403, "20"),
            Answer.bytes(200, "text/html", Buffer.buffer("<html>")),
            Answer.ok(""),
            Answer.ok("{\"DeviceCollection\":[],\"Response\":{\"code\":\"0\"}}"),
            Answer.cutOff(),
            Answer.hangUp(),
        };
        fake.on(SEARCH, answers);
        for (Answer answer : answers) {
            assertThat(portal.states.recent()).isEmpty();
            portal.clock.advance(Duration.ofMinutes(1));
        }
    }
}
