package dev.vestibule.process;

import static org.awaitility.Awaitility.await;

import dev.vestibule.configuration.Listening;
import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.emulator.EmulatorServer;
import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.emulator.state.ServiceAccount;
import dev.vestibule.journey.FrontDesk;
import dev.vestibule.journey.Ledger;
import dev.vestibule.journey.PlainBrowser;
import dev.vestibule.journey.PlainPage;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own, an emulated BioStar in this one, and a kiosk before one of its readers. */
public final class Lobby implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final Duration PROMPT = Duration.ofSeconds(4);

    /** A person without a face. */
    static final String PERSON = "1002";

    private static final ServiceAccount SERVICE = new ServiceAccount("vestibule", "only-in-this-test");

    private static final HttpClient PROBES = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final EmulatorServer biostar = anotherBiostar();
    private final Line line = new Line(biostar.uri().getPort());
    private final String kioskName = FrontDesk.newName();
    private final Path folder;
    private final Map<String, String> environment;
    private PackagedApplication portal;
    private final List<PlainBrowser> browsers = new CopyOnWriteArrayList<>();
    private Listening listening;
    private PlainBrowser kiosk;

    /**
     * A site whose portal has not started.
     *
     * @param folder for everything that it writes
     * @param more environment variables beside those that every site must set
     */
    public Lobby(Path folder, Map<String, String> more) throws IOException {
        this.folder = folder;
        Files.writeString(certificate(), pem(biostar));
        environment = new HashMap<>();
        environment.put("VESTIBULE_BIOSTAR_URL", "https://localhost:" + line.entrance());
        environment.put("VESTIBULE_BIOSTAR_CA", certificate().toString());
        environment.put("VESTIBULE_BIOSTAR_LOGIN_ID", SERVICE.loginId());
        environment.put("VESTIBULE_BIOSTAR_PASSWORD", SERVICE.password());
        environment.put("VESTIBULE_SECRET", "w5+Yb1rUoK0cJ8dHk2xQmZ7VnLs4GfTe9RpXaEiCjDM=");
        environment.put("VESTIBULE_ORGANIZATION", "Test");
        environment.put("VESTIBULE_PRIVACY_URL", "https://privacy.example");
        environment.put("VESTIBULE_ENROLLMENT_READER_PROMPT", PROMPT.toSeconds() + "s");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        // All browsers of this site are one machine.
        environment.put("VESTIBULE_INTAKE_CONNECTIONS_PER_ADDRESS", "2000");
        environment.putAll(more);
    }

    /** Starts the portal, with the data that is there, and waits until it is ready; every browser follows it. */
    public PackagedApplication start() {
        return start(List.of());
    }

    /** The same, by way of another command. */
    PackagedApplication start(List<String> launcher) {
        portal = PackagedApplication.start(folder, environment, launcher, List.of());
        listening = portal.untilReady().listening();
        browsers.forEach(browser -> browser.follow(address()));
        return portal;
    }

    /** Ends the portal as an administrator does, and waits until it has ended. */
    void stop() throws InterruptedException {
        portal.process().destroy();
        portal.exitCode();
    }

    /** Another value of a variable from the next start on, none when it is empty; returns the one before. */
    String set(String variable, String value) {
        return value.isEmpty() ? environment.remove(variable) : environment.put(variable, value);
    }

    /** Another replica of the same portal, ready, which the caller closes. */
    PackagedApplication startReplica() {
        PackagedApplication replica = PackagedApplication.start(folder, environment);
        try {
            return replica.untilReady();
        } catch (RuntimeException | AssertionError failed) {
            replica.close();
            throw failed;
        }
    }

    /** Pairs the kiosk and brings a person with a pass to the scan page. */
    PlainPage bringPersonToScan() {
        FrontDesk desk = desk();
        kiosk = stranger().with("__Host-kiosk", desk.pair(kioskName, EmulatedSite.F2));
        kiosk.get("/kiosk");
        kiosk.postAndFollow("/kiosk/start");
        PlainPage consent = kiosk.postAndFollow("/kiosk/pass", "pass", desk.issuePass(PERSON, false));
        return kiosk.postAndFollow("/kiosk/consent", "decision", "agree", "text", consent.field("text"));
    }

    /** The picture of a fresh scan. */
    PlainPage bringPersonToReview() throws Exception {
        bringPersonToScan();
        CompletableFuture<PlainPage> scan = kiosk.posting("/kiosk/scan", "attempt", "0");
        awaitReaderPrompting();
        showFace();
        return scan.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** A save whose face BioStar takes so many seconds after it has arrived there, which is when this returns. */
    CompletableFuture<PlainPage> savingLate(PlainPage review, String seconds) {
        biostar.site().switches().set(Switch.LATE_CALL, seconds);
        biostar.site()
                .faults()
                .add(Fault.of(Fault.Kind.LATE, "/api/users/" + PERSON, 1).only("PUT"));
        CompletableFuture<PlainPage> save = kiosk.posting("/kiosk/save", "capture", review.field("capture"));
        await().atMost(PATIENCE).until(() -> biostar.site().faults().all().isEmpty());
        return save;
    }

    PlainBrowser kiosk() {
        return kiosk;
    }

    /** The port of the pages. */
    public int pages() {
        return listening.pages();
    }

    /** The management port. */
    public int probes() {
        return listening.probes();
    }

    /** Another browser, of which the portal knows nothing. */
    PlainBrowser stranger() {
        return followed(new PlainBrowser(address()));
    }

    /** One probe of the management port, such as {@code ready}. */
    Response probe(String name) {
        return RestAssured.get("http://localhost:" + probes() + "/q/health/" + name);
    }

    /** The same, while the caller does other things; its status. */
    CompletableFuture<Integer> probing(String name) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + probes() + "/q/health/" + name))
                .build();
        return PROBES.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** An operator who has signed in. */
    public FrontDesk desk() {
        FrontDesk desk = new FrontDesk(address());
        followed(desk.browser());
        return desk;
    }

    void awaitReaderPrompting() {
        await().atMost(PATIENCE).until(() -> reader().state().busy());
    }

    /** Readers wait for somebody as long as one can, however slow this machine is. */
    void readersArePatient() {
        biostar.site().switches().set(Switch.SCAN_WAIT, "60");
    }

    void showFace() {
        reader().present(Presentation.FACE, PERSON);
    }

    /** How many faces the person has in BioStar. */
    int faces() {
        return biostar.site().person(PERSON).orElseThrow().faces().size();
    }

    EmulatorServer biostar() {
        return biostar;
    }

    Line line() {
        return line;
    }

    Vertx vertx() {
        return vertx;
    }

    /** Another BioStar, with a certificate of its own. */
    EmulatorServer anotherBiostar() {
        return EmulatorServer.start(vertx, 0, SERVICE, false);
    }

    /** The file that {@code VESTIBULE_BIOSTAR_CA} names. */
    Path certificate() {
        return folder.resolve("biostar.pem");
    }

    /** The portal's embedded database. */
    Path database() {
        return folder.resolve("data/vestibule.db");
    }

    /** What the portal has logged above INFO since its last start. */
    List<String> complaints() {
        return LoggedLine.complaints(portal.said());
    }

    /** The kinds of this kiosk's records, oldest first. */
    List<String> records() {
        return Ledger.ofKiosk(database(), kioskName);
    }

    /** The causes in this kiosk's records, oldest first. */
    List<String> causes() {
        return Ledger.causesOfKiosk(database(), kioskName);
    }

    @Override
    public void close() throws IOException {
        if (portal != null) {
            portal.close();
        }
        line.close();
        biostar.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Where a process has its pages. */
    static URL address(PackagedApplication portal) {
        try {
            return new URL("http://localhost:" + portal.listening().pages() + "/");
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A server's certificate as a PEM file. */
    static String pem(EmulatorServer server) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(server.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PlainBrowser followed(PlainBrowser browser) {
        browsers.add(browser);
        return browser;
    }

    private URL address() {
        return address(portal);
    }

    private EmulatedReader reader() {
        return biostar.site().reader(EmulatedSite.F2).orElseThrow();
    }
}
