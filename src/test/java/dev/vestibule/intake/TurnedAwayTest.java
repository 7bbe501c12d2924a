package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A connection that there is no room for after all may not be known to its event loop yet. */
class TurnedAwayTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(DefaultChannelId.newInstance(), false, false);
    private final Guest guest = new Guest(channel, Optional.of("127.0.0.2"));

    TurnedAwayTest() {
        channel.pipeline().addFirst(new ByteWatch(guest, () -> null));
    }

    @Test
    void oneThatIsNotRegisteredYetIsClosedOnceItIs() throws Exception {
        guest.turnAway();
        assertThat(channel.isOpen()).as("its registration must not fail").isTrue();

        channel.register();
        assertThat(channel.isOpen()).isFalse();
        channel.checkException();
    }

    @Test
    void oneThatIsRegisteredIsClosedAtOnce() throws Exception {
        channel.register();
        assertThat(channel.isOpen()).isTrue();

        guest.turnAway();
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }
}
