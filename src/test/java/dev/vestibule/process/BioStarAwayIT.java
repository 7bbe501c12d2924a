package dev.vestibule.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.TestCertificate;
import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.emulator.EmulatorServer;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A BioStar that is away, or shows another certificate than it should: the pages stay, and the log says it once. */
class BioStarAwayIT {

    private static final String AGAIN = "BioStar can be worked with again.";

    @TempDir
    Path folder;

    @Test
    void noBioStarTurnsItsOwnGroupOnlyAndIsToldOnce() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            lobby.line().cut();

            assertFailure(lobby, "UNREACHABLE");
            assertFailure(lobby, "UNREACHABLE");

            assertOtherProbesUp(lobby);
            assertThat(lobby.complaints()).containsExactly("VESTIBULE_BIOSTAR_URL: no BioStar answers there.");
            lobby.line().leadTo(lobby.biostar().uri().getPort());
            assertUp(lobby);
            assertThat(portal.said()).filteredOn(line -> line.contains(AGAIN)).hasSize(1);
        }
    }

    @Test
    void anotherCertificateIsNotTrustedUntilTheFileHoldsItWhichNeedsNoRestart() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of());
                EmulatorServer renewed = lobby.anotherBiostar()) {
            lobby.start();
            assertUp(lobby);
            lobby.line().leadTo(renewed.uri().getPort());

            assertFailure(lobby, "UNTRUSTED");

            assertOtherProbesUp(lobby);
            assertThat(lobby.complaints())
                    .containsExactly("VESTIBULE_BIOSTAR_CA: BioStar shows a certificate that the file does not hold, or"
                            + " one out of date.");
            Files.writeString(lobby.certificate(), Lobby.pem(renewed));
            assertUp(lobby);
        }
    }

    @Test
    void anExpiredCertificateIsNamedWithItsDay() throws Exception {
        TestCertificate expired = TestCertificate.expired();
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            Files.writeString(lobby.certificate(), expired.pem());
            HttpServer server = lobby.vertx()
                    .createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(expired.forServer()))
                    .requestHandler(request -> request.response().end())
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(Lobby.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            lobby.line().leadTo(server.actualPort());
            lobby.start();

            Response group = assertFailure(lobby, "UNTRUSTED");

            assertThat(group.jsonPath().getInt("checks.find { it.name == 'BioStar 2' }.data.certificateDaysLeft"))
                    .isNegative();
            assertOtherProbesUp(lobby);
            LocalDate day =
                    LocalDate.ofInstant(expired.chain().get(0).getNotAfter().toInstant(), ZoneOffset.UTC);
            assertThat(lobby.complaints())
                    .containsExactly("VESTIBULE_BIOSTAR_CA: the certificate in the file has expired on " + day
                            + "; renew BioStar's and put the new one there.");
        }
    }

    private static Response assertFailure(Lobby lobby, String kind) {
        // What was seen up to two seconds ago is told again.
        Response group = await().atMost(Lobby.PATIENCE)
                .until(() -> lobby.probe("group/biostar"), answer -> answer.statusCode() == 503);
        assertThat(group.jsonPath().getString("checks.find { it.name == 'BioStar 2' }.data.failure"))
                .isEqualTo(kind);
        return group;
    }

    private static void assertUp(Lobby lobby) {
        await().atMost(Lobby.PATIENCE).until(() -> lobby.probe("group/biostar").statusCode() == 200);
    }

    private static void assertOtherProbesUp(Lobby lobby) {
        for (String probe : new String[] {"live", "ready", "started"}) {
            assertThat(lobby.probe(probe).statusCode()).as(probe).isEqualTo(200);
        }
    }
}
