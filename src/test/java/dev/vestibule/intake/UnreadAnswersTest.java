package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Answers that nobody reads have a time, and all together a size. */
class UnreadAnswersTest {

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final UnreadAnswers answers = new UnreadAnswers(now::get);

    @Test
    void whoLeavesSomethingUnreadAtEveryLookForLongerThanThatIsTooSlow() {
        Channel slow = leaving(10);
        List<Channel> all = List.of(slow, leaving(0));
        assertThat(answers.tooSlow(all, TIME)).isEmpty();
        pass(TIME);
        assertThat(answers.tooSlow(all, TIME)).isEmpty();
        pass(Duration.ofNanos(1));
        assertThat(answers.tooSlow(all, TIME)).containsExactly(slow);
    }

    @Test
    void whoHasReadAllInBetweenBeginsAnew() {
        Channel client = leaving(10);
        answers.tooSlow(List.of(client), TIME);
        pass(TIME);
        client.flush();
        answers.tooSlow(List.of(client), TIME);
        client.write(Unpooled.buffer(10).writeZero(10));
        pass(TIME);
        assertThat(answers.tooSlow(List.of(client), TIME)).isEmpty();
    }

    @Test
    void ofTooMuchTheOldestGoUntilItIsLittleEnough() {
        Channel first = leaving(20 * MEGABYTE);
        answers.tooSlow(List.of(first), TIME);
        pass(Duration.ofSeconds(1));
        Channel second = leaving(11 * MEGABYTE);
        assertThat(answers.tooSlow(List.of(second, first), TIME)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(answers.tooSlow(List.of(leaving(11 * MEGABYTE), second, first), TIME))
                .containsExactly(first);
    }

    @Test
    void whoHasGoneHoldsNothing() {
        Channel gone = leaving(10);
        answers.tooSlow(List.of(gone), TIME);
        gone.close();
        pass(TIME.multipliedBy(2));
        assertThat(answers.tooSlow(List.of(gone), TIME)).isEmpty();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** A client of whose answer so many bytes are not on their way yet. */
    private static Channel leaving(int bytes) {
        EmbeddedChannel channel = new EmbeddedChannel();
        if (bytes > 0) {
            channel.write(Unpooled.buffer(bytes).writeZero(bytes));
        }
        return channel;
    }
}
