package dev.vestibule.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile();

    @Test
    void whoGivesUpWaitingKeepsTheirPlaceUntilTheWorkIsDone() {
        CompletableFuture<String> work = new CompletableFuture<>();
        fillBut(1);
        Uni<String> last =
                turnstile.pass(() -> Uni.createFrom().completionStage(work)).orElseThrow();
        assertThat(enter()).isEmpty();
        last.subscribe().with(done -> {}).cancel();
        assertThat(work).isNotCancelled();
        assertThat(enter()).isEmpty();
        work.complete("done");
        assertThat(enter()).isPresent();
    }

    @Test
    void workThatFailsLeavesItsPlaceEvenBeforeItBegins() {
        fillBut(1);
        for (int time = 0; time < 3; time++) {
            Uni<String> broken = turnstile
                    .<String>pass(() -> {
                        throw new IllegalStateException("before");
                    })
                    .orElseThrow();
            assertThatThrownBy(() -> broken.await().atMost(Duration.ofSeconds(60)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("before");
        }
        assertThat(enter()).isPresent();
    }

    private void fillBut(int free) {
        for (int place = free; place < Turnstile.PLACES; place++) {
            assertThat(enter()).isPresent();
        }
    }

    private Optional<Uni<String>> enter() {
        return turnstile.pass(() -> Uni.createFrom().nothing());
    }
}
