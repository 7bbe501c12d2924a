package dev.vestibule.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedSignInsTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HERE = "192.0.2.1";

    private final Clock clock = mock(Clock.class);
    private final RefusedSignIns refused = new RefusedSignIns(clock);

    @BeforeEach
    void start() {
        when(clock.instant()).thenReturn(START);
    }

    @Test
    void tenAMinuteAreTheMost() {
        assertThat(tries(HERE, 10)).isEqualTo(10);
        assertThat(refused.take(HERE)).isFalse();
        when(clock.instant()).thenReturn(START.plusSeconds(59));
        assertThat(refused.take(HERE)).isFalse();
        when(clock.instant()).thenReturn(START.plusSeconds(60));
        assertThat(refused.take(HERE)).isTrue();
    }

    @Test
    void aClockPutBackMakesNobodyWaitForIt() {
        tries(HERE, 11);
        when(clock.instant()).thenReturn(START.minusSeconds(3600));
        assertThat(refused.take(HERE)).isTrue();
    }

    @Test
    void addressesDoNotCountForEachOther() {
        tries(HERE, 11);
        assertThat(refused.take("192.0.2.2")).isTrue();
    }

    @Test
    void aSuccessCountsForNothingAndForgivesNothing() {
        tries(HERE, 10);
        refused.giveBack(HERE);
        assertThat(refused.take(HERE)).isTrue();
        assertThat(refused.take(HERE)).isFalse();
    }

    @Test
    void manyAtOnceCountAsMany() {
        long taken = IntStream.range(0, 200)
                .parallel()
                .filter(i -> refused.take(HERE))
                .count();
        assertThat(taken).isEqualTo(RefusedSignIns.MOST);
    }

    private long tries(String address, int count) {
        return IntStream.range(0, count).filter(i -> refused.take(address)).count();
    }
}
