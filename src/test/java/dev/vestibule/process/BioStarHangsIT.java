package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.journey.FrontDesk;
import dev.vestibule.journey.PlainBrowser;
import dev.vestibule.journey.PlainPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A BioStar that takes questions and answers none of them, while more people ask than there are threads. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BioStarHangsIT {

    private static final int PEOPLE = 300;
    private static final String CROWDED = "Very many people are waiting for BioStar at this moment.";

    @TempDir
    Path folder;

    @Test
    void pagesAndProbesGoOnAndEverybodyIsAnswered() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("VESTIBULE_BIOSTAR_READ_TIMEOUT", "10m"))) {
            lobby.start();
            PlainBrowser console = lobby.desk().browser();
            assertThat(console.get("/console/people").status()).isEqualTo(200);
            lobby.line().hold();

            List<CompletableFuture<PlainPage>> asking = IntStream.range(0, PEOPLE)
                    .mapToObj(one -> console.getting("/console/people"))
                    .toList();
            await().atMost(Lobby.PATIENCE).until(() -> answered(asking) > PEOPLE / 2);
            assertThat(asking.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                    .allSatisfy(page -> {
                        assertThat(page.status()).isEqualTo(503);
                        assertThat(page.body()).contains(CROWDED);
                    });
            assertThat(lobby.stranger().get("/kiosk").heading()).isNotEmpty();
            for (String probe : List.of("live", "ready", "started")) {
                assertThat(lobby.probe(probe).statusCode()).as(probe).isEqualTo(200);
            }
            assertThat(answered(asking)).as("some still wait for BioStar").isLessThan(PEOPLE);

            lobby.line().letGo();
            CompletableFuture.allOf(asking.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            assertThat(console.get("/console/people").status()).isEqualTo(200);
            assertThat(asking).anySatisfy(one -> assertThat(one.join().status()).isEqualTo(200));
        }
    }

    /** What anybody can ask on the management port must not take BioStar away from people. */
    @Test
    void theProbeOfBioStarTakesOneCallHoweverManyAsk() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of("VESTIBULE_BIOSTAR_READ_TIMEOUT", "10m"))) {
            lobby.start();
            FrontDesk desk = lobby.desk();
            lobby.line().hold();

            List<CompletableFuture<Integer>> asking = IntStream.range(0, PEOPLE)
                    .mapToObj(one -> lobby.probing("group/biostar"))
                    .toList();
            assertThat(lobby.stranger().get("/kiosk").heading()).isNotEmpty();
            assertThat(lobby.probe("live").statusCode()).isEqualTo(200);

            CompletableFuture<PlainPage> operator = desk.browser().getting("/console/people");
            lobby.line().letGo();
            assertThat(operator.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
            for (CompletableFuture<Integer> one : asking) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(200);
            }
        }
    }

    private static long answered(List<CompletableFuture<PlainPage>> asking) {
        return asking.stream().filter(CompletableFuture::isDone).count();
    }
}
