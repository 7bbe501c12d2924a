package dev.vestibule.process;

import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.emulator.EmulatorServer;
import dev.vestibule.emulator.Presentation;
import dev.vestibule.emulator.ServiceAccount;
import dev.vestibule.emulator.Site;
import dev.vestibule.journey.FrontDesk;
import dev.vestibule.journey.Ledger;
import dev.vestibule.journey.PlainBrowser;
import dev.vestibule.journey.PlainPage;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A portal in a process of its own, an emulated BioStar in this one, and a kiosk before one of its readers. */
final class Lobby implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final Duration PROMPT = Duration.ofSeconds(4);

    /** A person without a face. */
    static final String PERSON = "1002";

    private final Vertx vertx = Vertx.vertx();
    private final EmulatorServer biostar =
            EmulatorServer.start(vertx, 0, new ServiceAccount("vestibule", "only-in-this-test"), false);
    private final Path folder;
    private final Map<String, String> environment;
    private final int pages = PackagedApplication.freePort();
    private final int probes = PackagedApplication.freePort();
    private final String kioskName = FrontDesk.newName();
    private PackagedApplication portal;
    private PlainBrowser kiosk;

    /**
     * A site whose portal has not started.
     *
     * @param folder for everything that it writes
     * @param more environment variables beside those that every site must set
     */
    Lobby(Path folder, Map<String, String> more) throws IOException, CertificateEncodingException {
        this.folder = folder;
        Path certificate = folder.resolve("biostar.pem");
        Files.writeString(certificate, pem(biostar.certificate().getEncoded()));
        environment = new HashMap<>(Map.of(
                "VESTIBULE_BIOSTAR_URL",
                biostar.uri().toString(),
                "VESTIBULE_BIOSTAR_CA",
                certificate.toString(),
                "VESTIBULE_BIOSTAR_LOGIN_ID",
                "vestibule",
                "VESTIBULE_BIOSTAR_PASSWORD",
                "only-in-this-test",
                "VESTIBULE_SECRET",
                "a secret for this test, and long enough",
                "VESTIBULE_ORGANIZATION",
                "Test",
                "VESTIBULE_PRIVACY_URL",
                "https://privacy.example",
                "VESTIBULE_ENROLLMENT_READER_PROMPT",
                PROMPT.toSeconds() + "s",
                "QUARKUS_HTTP_PORT",
                String.valueOf(pages),
                "QUARKUS_MANAGEMENT_PORT",
                String.valueOf(probes)));
        environment.putAll(more);
    }

    /** Starts the portal, with the data that is there, and waits until it is ready. */
    PackagedApplication start() {
        return start(List.of());
    }

    /** The same, by way of another command. */
    PackagedApplication start(List<String> launcher) {
        portal = PackagedApplication.start(folder, environment, launcher, List.of());
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast(this::complainWhenEnded)
                .until(() -> probe("ready").statusCode() == 200);
        return portal;
    }

    /** Pairs the kiosk and brings a person with a pass to the scan page. */
    PlainPage bringPersonToScan() throws IOException {
        URL address = new URL("http://localhost:" + pages + "/");
        FrontDesk desk = new FrontDesk(address);
        kiosk = new PlainBrowser(address).with("__Host-kiosk", desk.pair(kioskName, Site.F2));
        kiosk.get("/kiosk");
        kiosk.postAndFollow("/kiosk/start");
        PlainPage consent = kiosk.postAndFollow("/kiosk/pass", "pass", desk.issuePass(PERSON, false));
        return kiosk.postAndFollow("/kiosk/consent", "decision", "agree", "text", consent.field("text"));
    }

    PlainBrowser kiosk() {
        return kiosk;
    }

    /** Another browser, of which the portal knows nothing. */
    PlainBrowser stranger() throws IOException {
        return new PlainBrowser(new URL("http://localhost:" + pages + "/"));
    }

    /** One probe of the management port, such as {@code ready}. */
    Response probe(String name) {
        return RestAssured.get("http://localhost:" + probes + "/q/health/" + name);
    }

    void awaitReaderPrompting() {
        await().atMost(PATIENCE)
                .until(() ->
                        biostar.site().reader(Site.F2).orElseThrow().state().busy());
    }

    void showFace() {
        biostar.site().reader(Site.F2).orElseThrow().present(Presentation.FACE, PERSON);
    }

    int faces() {
        return biostar.site().person(PERSON).orElseThrow().faces().size();
    }

    EmulatorServer biostar() {
        return biostar;
    }

    /** The kinds of this kiosk's records, oldest first. */
    List<String> records() {
        return Ledger.ofKiosk(database(), kioskName);
    }

    /** The causes in this kiosk's records, oldest first. */
    List<String> causes() {
        return Ledger.causesOfKiosk(database(), kioskName);
    }

    Path database() {
        return folder.resolve("data/vestibule.db");
    }

    private void complainWhenEnded() {
        if (!portal.process().isAlive()) {
            throw new AssertionError(String.join("\n", portal.said()));
        }
    }

    @Override
    public void close() {
        if (portal != null) {
            portal.close();
        }
        biostar.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }
}
