package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.intake.RawClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More anonymous clients than there are threads, that drip or say nothing more: they hold up nobody, and go. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowClientsIT {

    private static final int EACH = 70;
    private static final Duration GONE = Duration.ofSeconds(120);

    /** Of the test's own clients, which keep a few connections. */
    private static final long TOLERANCE = 10;

    @TempDir
    Path folder;

    @Test
    void pagesAndProbesGoOnAndTheClientsAreCut() throws Exception {
        Map<String, String> hasty = Map.of("VESTIBULE_INTAKE_HEAD_TIME", "45s", "VESTIBULE_INTAKE_BODY_TIME", "45s");
        try (Lobby lobby = new Lobby(folder, hasty)) {
            PackagedApplication portal = lobby.start();
            ClientConnections clients = clients(portal, lobby);
            try (Strangers formsThatDrip = Strangers.saying(Strangers.HALF_A_FORM, EACH, lobby.pages())
                            .dripping();
                    Strangers forms = Strangers.saying(Strangers.HALF_A_FORM, EACH, lobby.pages());
                    Strangers headsThatDrip = Strangers.saying(Strangers.HALF_A_HEAD, EACH, lobby.pages())
                            .dripping();
                    Strangers heads = Strangers.saying(Strangers.HALF_A_HEAD, EACH, lobby.pages());
                    Strangers silent = Strangers.saying("", EACH, lobby.pages());
                    Strangers atProbes = Strangers.saying(Strangers.HALF_A_HEAD, EACH, lobby.probes())
                            .dripping()) {
                await().atMost(GONE).until(() -> clients.open() >= 6 * EACH);
                assertEverybodyElseIsServed(lobby);
                assertThat(clients.open()).as("nobody was cut before").isGreaterThanOrEqualTo(6 * EACH);

                for (Strangers all : List.of(formsThatDrip, forms, headsThatDrip, heads, silent, atProbes)) {
                    assertThat(all.areCutWithin(GONE)).isTrue();
                }
            }
            assertEverybodyElseIsServed(lobby);
            await().atMost(GONE).until(() -> clients.open() <= TOLERANCE);
            assertThat(lobby.complaints()).isEmpty();
        }
    }

    /** With the limit that is set by default. */
    @Test
    void oneAddressDoesNotTakeThePlaceOfOthers() throws Exception {
        Map<String, String> limited = Map.of(
                "VESTIBULE_INTAKE_CONNECTIONS_PER_ADDRESS", "200",
                "VESTIBULE_INTAKE_BODY_TIME", "10m");
        try (Lobby lobby = new Lobby(folder, limited)) {
            PackagedApplication portal = lobby.start();
            ClientConnections clients = clients(portal, lobby);
            try (Strangers many = Strangers.saying(Strangers.HALF_A_FORM, 300, lobby.pages(), "127.0.0.2")) {
                assertEverybodyElseIsServed(lobby);
                // The portal takes them one after the other, and more than 200 for as long as it takes to cut one.
                await("as many as may")
                        .atMost(GONE)
                        .until(
                                clients::open,
                                open -> !lobby.complaints().isEmpty() && open >= 200 && open <= 200 + TOLERANCE);
                assertThat(lobby.complaints()).singleElement().asString().contains("127.0.0.2");
            }
        }
    }

    private static void assertEverybodyElseIsServed(Lobby lobby) {
        assertThat(RawClient.ask(lobby.pages(), "GET /console/sign-in HTTP/1.1\r\nHost: here\r\n\r\n")
                        .status())
                .isEqualTo(200);
        for (String probe : List.of("live", "ready", "started")) {
            assertThat(lobby.probe(probe).statusCode()).as(probe).isEqualTo(200);
        }
    }

    private static ClientConnections clients(PackagedApplication portal, Lobby lobby) {
        return new ClientConnections(portal.process(), lobby.pages(), lobby.probes());
    }
}
