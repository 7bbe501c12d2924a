package dev.vestibule.emulator.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.EmulatorServer;
import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedReaderState;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EmulatorPageTest {

    private static final String CSRF = "__Host-csrf";

    @Inject
    Emulator emulator;

    @Inject
    BioStarEndpoint endpoint;

    @BeforeEach
    void fresh() {
        site().reset();
    }

    @Test
    void theEmulatorIsTheBioStarOfThisProcess() {
        EmulatorServer server = emulator.server().orElseThrow();

        assertThat(endpoint.uri()).isEqualTo(server.uri());
        assertThat(endpoint.pinnedCertificates()).containsExactly(server.certificate());
        assertThat(server.site().accounts().find(endpoint.loginId(), endpoint.password()))
                .isPresent();
        assertThat(server.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=localhost");
    }

    @Test
    void thePageShowsReadersPeopleSwitchesAndFaults() {
        String page = given().get("/emulator").then().statusCode(200).extract().asString();

        assertThat(page)
                .contains("BioStar 2 emulator", "FaceStation F2 543700001 (10.0.0.20)", "김하은 (1003)")
                .contains("Use this browser as the demo kiosk", "Closed eyes", "Scan wait, seconds", "400/131089")
                .contains("Carried out, answer lost")
                .doesNotContain("NOT_FOUND", emulator.service().password());
    }

    @Test
    void thePageSpeaksKorean() {
        given().header("Accept-Language", "ko-KR,en;q=0.5")
                .get("/emulator")
                .then()
                .statusCode(200)
                .body(containsString("BioStar 2 에뮬레이터"))
                .body(containsString("감은 눈"))
                .body(containsString("스캔 대기 시간(초)"));
    }

    @Test
    void whatIsChosenIsPresented() {
        assertThat(post("/emulator/present", "reader", EmulatedSite.F2, "person", "1003", "what", "two-people")
                        .statusCode())
                .isEqualTo(303);

        EmulatedReaderState state = site().reader(EmulatedSite.F2).orElseThrow().state();
        assertThat(state.presented()).isEqualTo(Presentation.TWO_PEOPLE);
        assertThat(state.personId()).isEqualTo("1003");
    }

    @Test
    void aReaderASwitchAndAFaultAreSet() {
        post("/emulator/reader", "reader", EmulatedSite.F2, "automatic", "true", "online", "false");
        post("/emulator/switch", "key", "third-face", "value", "keep-two");
        post("/emulator/fault", "kind", "no-answer", "prefix", "/api/devices", "times", "3");

        EmulatedReaderState state = site().reader(EmulatedSite.F2).orElseThrow().state();
        assertThat(state.automatic()).isTrue();
        assertThat(state.online()).isFalse();
        assertThat(site().switches().get(Switch.THIRD_FACE)).isEqualTo("keep-two");
        assertThat(site().faults().all()).containsExactly(Fault.of(Fault.Kind.NO_ANSWER, "/api/devices", 3));
        given().get("/emulator").then().body(containsString("no-answer, /api/devices, 3 more"));
    }

    @Test
    void theSiteStartsOverAndSessionsEnd() {
        site().sessions().open(site().accounts().find("operator", "operator").orElseThrow());
        site().switches().set(Switch.SCAN_WAIT, "60");

        post("/emulator/sessions/drop");
        post("/emulator/reset");

        assertThat(site().sessions().count()).isZero();
        assertThat(site().switches().get(Switch.SCAN_WAIT)).isEqualTo("20");
    }

    @ParameterizedTest
    @CsvSource({
        "/emulator/present,reader,1,person,1003,what,face",
        "/emulator/present,reader,543700001,person,4711,what,face",
        "/emulator/present,reader,543700001,person,1003,what,ghost",
        "/emulator/switch,key,scan-wait,value,long,x,y",
        "/emulator/fault,kind,gremlins,prefix,/api/,times,1",
        "/emulator/fault,kind,html,prefix,/control,times,1",
        "/emulator/fault,kind,html,prefix,/api/,times,0"
    })
    void whatTheFormsDoNotOfferChangesNothing(
            String path, String key1, String value1, String key2, String value2, String key3, String value3) {
        Response answer = post(path, key1, value1, key2, value2, key3, value3);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(site().faults().all()).isEmpty();
        assertThat(site().reader(EmulatedSite.F2).orElseThrow().state().presented())
                .isEqualTo(Presentation.NOBODY);
    }

    @Test
    void aFormWithoutTheTokenChangesNothing() {
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("key", "scan-wait")
                .formParam("value", "60")
                .post("/emulator/switch");

        assertThat(site().switches().get(Switch.SCAN_WAIT)).isEqualTo("20");
    }

    private EmulatedSite site() {
        return emulator.server().orElseThrow().site();
    }

    static Response post(String path, String... fields) {
        Response page = given().get("/emulator");
        Matcher token =
                Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(page.asString());
        assertThat(token.find()).isTrue();
        var form = given().redirects()
                .follow(false)
                .cookie(CSRF, page.cookie(CSRF))
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", token.group(1));
        for (int at = 0; at < fields.length; at += 2) {
            form.formParam(fields[at], fields[at + 1]);
        }
        return form.post(path);
    }
}
