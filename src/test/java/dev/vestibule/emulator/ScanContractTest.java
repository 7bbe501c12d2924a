package dev.vestibule.emulator;

import static dev.vestibule.emulator.EmulatorClient.json;
import static dev.vestibule.emulator.EmulatorClient.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.emulator.state.Presentation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanContractTest {

    private static final EmulatorClient EMULATOR = new EmulatorClient();
    private EmulatedReader reader;

    @BeforeEach
    void fresh() {
        reader = EMULATOR.fresh().site().reader(EmulatedSite.F2).orElseThrow();
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void aScanWaitsUntilSomebodyIsThere() {
        CompletableFuture<HttpResponse<String>> scan = EMULATOR.scanFace(EmulatedSite.F2);
        await().until(() -> reader.state().busy());
        assertThat(scan).isNotDone();

        reader.present(Presentation.FACE, "1002");

        JsonObject face = json(scan.join())
                .getJsonObject("credentials")
                .getJsonArray("faces")
                .getJsonObject(0);
        assertThat(Base64.getDecoder().decode(face.getString("template_ex_normalized_image")))
                .startsWith(0xff, 0xd8);
        assertThat(kinds(face)).containsExactly("template_ex 9", "template_ex 5");
        assertThat(reader.state().busy()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2.9.12,template_ex 9;template_ex 5",
        "2.9.7,template_ex 9;template_ex 5",
        "2.9.1,template_ex 5",
        "2.8.8,template_ex 5;template_ex_ir 6",
        "X 1.0.2,template_ex 9;template_ex 5"
    })
    void theTemplatesFollowTheVersion(String version, String templates) {
        EMULATOR.site().switches().set(Switch.VERSION, version);

        assertThat(kinds(EMULATOR.capture("1002"))).containsExactly(templates.split(";"));
    }

    @Test
    void everyPersonHasAFaceOfTheirOwn() {
        Set<String> images = new HashSet<>();
        for (EmulatedUser user : EMULATOR.site().people()) {
            images.add(EMULATOR.capture(user.id()).getString("template_ex_normalized_image"));
        }

        assertThat(images).hasSize(40);
    }

    @Test
    void aScanEndsWhenNobodyCame() {
        EMULATOR.site().switches().set(Switch.SCAN_WAIT, "0.1");

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/262163");
        assertThat(outcome(EMULATOR.scanCard(EmulatedSite.F2).join())).isEqualTo("400/1003");
    }

    @ParameterizedTest
    @CsvSource({"500,1003", "200,1026", "400,1001", "400,1017"})
    void aFailureHasTheFormThatIsSet(String status, String code) {
        EMULATOR.site().switches().set(Switch.SCAN_FAILURE_STATUS, status);
        EMULATOR.site().switches().set(Switch.SCAN_FAILURE_CODE, code);
        reader.present(Presentation.MASK, "1002");

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo(status + "/" + code);
    }

    @ParameterizedTest
    @CsvSource({"TWO_PEOPLE,30009", "MASK,30013", "CLOSED_EYES,30012"})
    void reasonsAreFoldedUnlessTheirCodesAreOn(Presentation what, String code) {
        reader.present(what, "1002");
        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/262163");

        EMULATOR.site().switches().set(Switch.DETAILED_SCAN_CODES, "on");
        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/" + code);
    }

    @ParameterizedTest
    @CsvSource({"400/1017", "400/1003"})
    void aBusyReaderIsBusyForFacesAndCards(String form) {
        EMULATOR.site().switches().set(Switch.BUSY_READER, form);
        CompletableFuture<HttpResponse<String>> first = EMULATOR.scanFace(EmulatedSite.F2);
        await().until(() -> reader.state().busy());

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo(form);
        assertThat(outcome(EMULATOR.scanCard(EmulatedSite.F2).join())).isEqualTo(form);
        reader.present(Presentation.FACE, "1002");

        assertThat(outcome(first.join())).isEqualTo("200/0");
        assertThat(reader.state().scansStarted()).isEqualTo(1);
    }

    @Test
    void ofTwentyAtOnceOneScans() {
        List<CompletableFuture<HttpResponse<String>>> scans = Stream.generate(() -> EMULATOR.scanFace(EmulatedSite.F2))
                .limit(20)
                .toList();
        await().until(() -> scans.stream().filter(CompletableFuture::isDone).count() == 19);
        reader.present(Presentation.FACE, "1002");

        assertThat(scans.stream().map(scan -> outcome(scan.join())))
                .containsOnlyOnce("200/0")
                .contains("400/1017")
                .hasSize(20);
        assertThat(reader.state().scansStarted()).isEqualTo(1);
    }

    @Test
    void scansCanLineUp() {
        EMULATOR.site().switches().set(Switch.BUSY_READER, "queue");
        CompletableFuture<HttpResponse<String>> face = EMULATOR.scanFace(EmulatedSite.F2);
        await().until(() -> reader.state().busy());
        CompletableFuture<HttpResponse<String>> card = EMULATOR.scanCard(EmulatedSite.F2);
        await().until(() -> reader.state().queued() == 1);

        reader.present(Presentation.FACE, "1002");
        assertThat(outcome(face.join())).isEqualTo("200/0");
        assertThat(card).isNotDone();
        reader.present(Presentation.BADGE, "1002");
        assertThat(outcome(card.join())).isEqualTo("200/0");
    }

    @Test
    void aReaderThatIsLeftAloneGoesOnPromptingAndItsAnswerGoesNowhere() {
        CompletableFuture<HttpResponse<String>> left = EMULATOR.scanFace(EmulatedSite.F2);
        await().until(() -> reader.state().busy());
        left.cancel(true);

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/1017");
        assertThat(reader.state().busy()).isTrue();

        reader.present(Presentation.FACE, "1002");
        await().until(() -> !reader.state().busy());
        reader.present(Presentation.NOBODY, "1002");
        EMULATOR.site().switches().set(Switch.SCAN_WAIT, "0.1");
        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/262163");
    }

    @Test
    void somebodyComesByInAutomaticMode() {
        reader.automatic(true);
        reader.present(Presentation.FACE, "1003");

        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("200/0");
        JsonObject card = json(EMULATOR.scanCard(EmulatedSite.F2).join()).getJsonObject("Card");
        assertThat(card.getString("card_id")).isEqualTo("1370000103");
    }

    @Test
    void manyReadersWaitWithoutAThreadEach() {
        EMULATOR.site().switches().set(Switch.SCAN_WAIT, "60");
        List<String> ids = EMULATOR.site().addReaders(100);
        long threadsBefore = threads();
        List<CompletableFuture<HttpResponse<String>>> scans =
                ids.stream().map(EMULATOR::scanFace).toList();
        await().until(() -> ids.stream()
                .allMatch(id -> EMULATOR.site().reader(id).orElseThrow().state().busy()));

        assertThat(threads() - threadsBefore).isLessThan(50);
        ids.forEach(id -> EMULATOR.site().reader(id).orElseThrow().present(Presentation.FACE, "1002"));
        assertThat(scans).allMatch(scan -> scan.join().statusCode() == 200);
    }

    @Test
    void whatCannotScanIsRefused() {
        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.BIOENTRY_P2).join())).isEqualTo("400/262175");
        assertThat(outcome(EMULATOR.scanFace("1").join())).isEqualTo("400/301");
        assertThat(outcome(EMULATOR.get("/api/devices/" + EmulatedSite.F2 + "/credentials/face")))
                .isEqualTo("400/262155");
        assertThat(outcome(EMULATOR.get("/api/devices/" + EmulatedSite.F2 + "/credentials/face?pose_sensitivity=10")))
                .isEqualTo("400/262155");
        reader.online(false);
        assertThat(outcome(EMULATOR.scanFace(EmulatedSite.F2).join())).isEqualTo("400/1001");
    }

    /** Those of the emulator; the test's own client takes as many as it likes. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("vert.x"))
                .count();
    }

    @Test
    void whoseScanItIsComesByUntilSomebodyElseIsPresented() {
        EMULATOR.site().whoWaits(id -> Optional.of("1003"));
        EmulatedReader demo = EMULATOR.site().reader(EmulatedSite.BIOSTATION_3).orElseThrow();
        demo.begin(Presentation.FACE, "1008");
        demo.automatic(true);

        EMULATOR.scanFace(EmulatedSite.BIOSTATION_3).join();
        assertThat(demo.state().personId()).isEqualTo("1003");

        demo.present(Presentation.FACE, "1014");
        EMULATOR.scanFace(EmulatedSite.BIOSTATION_3).join();
        assertThat(demo.state().personId()).isEqualTo("1014");
        EMULATOR.site().whoWaits(id -> Optional.empty());
    }

    private static List<String> kinds(JsonObject face) {
        JsonArray templates = face.getJsonArray("templates");
        return IntStream.range(0, templates.size())
                .mapToObj(templates::getJsonObject)
                .map(template -> {
                    String key = template.containsKey("template_ex") ? "template_ex" : "template_ex_ir";
                    assertThat(Base64.getDecoder().decode(template.getString(key)))
                            .hasSize(552);
                    return key + " " + template.getString("credential_bin_type");
                })
                .toList();
    }
}
