package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A connection that there is no room for after all may not be known to its event loop yet. */
class TurnedAwayTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(DefaultChannelId.newInstance(), false, false);
    private final Connection connection = new Connection(channel, Optional.of("127.0.0.2"));

    TurnedAwayTest() {
        channel.pipeline().addFirst(new ByteWatch(connection, () -> null));
    }

    @Test
    void oneThatIsNotRegisteredYetIsClosedOnceItIs() throws Exception {
        connection.turnAway();
        assertThat(channel.isOpen()).as("its registration must not fail").isTrue();

        channel.register();
        assertThat(channel.isOpen()).isFalse();
        channel.checkException();
    }

    @Test
    void oneThatIsRegisteredIsClosedAtOnce() throws Exception {
        channel.register();
        assertThat(channel.isOpen()).isTrue();

        connection.turnAway();
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }
}
