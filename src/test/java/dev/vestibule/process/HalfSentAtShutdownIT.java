package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.intake.RawClient;
import dev.vestibule.journey.PlainPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that has to go waits for people, and not for requests that were never sent whole. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HalfSentAtShutdownIT {

    private static final int EACH = 50;

    /** At least as many as the process has event loops. */
    private static final int LOOPS = 2 * Runtime.getRuntime().availableProcessors();

    /** What a form on its way is given, and a busy machine; far from the times of forms, scans and the shutdown. */
    private static final Duration LITTLE = Duration.ofSeconds(30);

    /** Longer than the process may take. */
    private static final Map<String, String> PATIENT =
            Map.of("VESTIBULE_INTAKE_HEAD_TIME", "10m", "VESTIBULE_INTAKE_BODY_TIME", "10m");

    @TempDir
    Path folder;

    @Test
    void halfSentRequestsDoNotHoldItUp() throws Exception {
        try (Lobby lobby = new Lobby(folder, PATIENT)) {
            Duration alone = stop(lobby.start());
            PackagedApplication portal = lobby.start();
            try (Strangers forms = Strangers.saying(Strangers.HALF_A_FORM, EACH, lobby.pages());
                    Strangers heads = Strangers.saying(Strangers.HALF_A_HEAD, EACH, lobby.pages());
                    Strangers probes = Strangers.saying(Strangers.HALF_A_HEAD, EACH, lobby.probes())) {
                awaitAllRead(lobby);
                assertThat(stop(portal)).isLessThan(alone.plus(LITTLE));
                assertThat(forms.areCutWithin(LITTLE)).isTrue();
                assertThat(heads.areCutWithin(LITTLE)).isTrue();
                assertThat(probes.areCutWithin(LITTLE)).isTrue();
            }
            assertThat(lobby.complaints()).noneMatch(complaint -> complaint.contains("request"));
        }
    }

    @Test
    void aScanBesideThemIsStillFinished() throws Exception {
        try (Lobby lobby = new Lobby(folder, PATIENT)) {
            lobby.readersArePatient();
            PackagedApplication portal = lobby.start();
            lobby.bringPersonToScan();
            CompletableFuture<PlainPage> scan = lobby.kiosk().posting("/kiosk/scan", "attempt", "0");
            lobby.awaitReaderPrompting();
            try (Strangers forms = Strangers.saying(Strangers.HALF_A_FORM, EACH, lobby.pages());
                    Strangers heads = Strangers.saying(Strangers.HALF_A_HEAD, EACH, lobby.pages())) {
                awaitAllRead(lobby);
                portal.process().destroy();
                await().atMost(Lobby.PATIENCE).until(() -> portal.said().stream()
                        .anyMatch(line -> line.contains("Waiting for HTTP requests")));
                assertThat(forms.areCutWithin(LITTLE)).isTrue();
                assertThat(scan).isNotDone();
                assertThat(portal.process().isAlive()).isTrue();
                lobby.showFace();

                assertThat(scan.get(Lobby.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                                .heading())
                        .isEqualTo("Is this you?");
                portal.exitCode();
            }
        }
    }

    /** Connections are spread over the event loops, each of which reads what came first first. */
    private static void awaitAllRead(Lobby lobby) {
        for (int loop = 0; loop < LOOPS; loop++) {
            RawClient.ask(lobby.pages(), "GET /console/sign-in HTTP/1.1\r\nHost: here\r\n\r\n");
        }
    }

    private static Duration stop(PackagedApplication portal) throws InterruptedException {
        long begun = System.nanoTime();
        portal.process().destroy();
        portal.exitCode();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
