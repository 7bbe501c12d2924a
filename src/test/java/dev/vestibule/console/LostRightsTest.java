package dev.vestibule.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.CookieName;
import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator's rights change in BioStar while their session is open; on the emulator, with everything real. */
@QuarkusTest
@TestProfile(LostRightsTest.NobodyAskedBefore.class)
class LostRightsTest {

    private static final String PASSES = "/console/people/1002/passes";

    /** What BioStar said is kept for 30 seconds; so each test has an operator of its own, and the class an application. */
    public static final class NobodyAskedBefore implements QuarkusTestProfile {}

    @Inject
    BioStarEndpoint biostar;

    @Inject
    Database database;

    @AfterEach
    void asBefore() {
        control("reset", Map.of());
    }

    @Test
    void aDisabledOperatorWithAnOpenSessionIssuesNoPassAndTheCookieIsDead() {
        Browser browser = signedIn("operator");
        disable("1036");

        Response answer = browser.post(PASSES);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString())
                .contains("role=\"alert\"", "Sign in again")
                .doesNotContain("<output");
        assertThat(browser.get("/console/people").statusCode()).isEqualTo(303);
        assertThat(ended("1036")).contains("RIGHTS_CHANGED");
    }

    @Test
    void aDisabledOperatorReadsNothingEither() {
        Browser browser = signedIn("reader");
        disable("1037");
        assertThat(browser.get("/console/people").statusCode()).isEqualTo(401);
        assertThat(browser.get("/console/people").statusCode()).isEqualTo(303);
    }

    @Test
    void aMissingLevelEndsTheSessionOnlyWhereBioStarNamesLevels() {
        Browser theatre = signedIn("theatre");
        control("switches", Map.of("user-permission", "level-only"));
        assertThat(theatre.post("/console/people/1012/passes").statusCode()).isEqualTo(200);

        control("switches", Map.of("user-permission", "missing"));
        Browser cardiology = signedIn("cardiology");
        assertThat(cardiology.post(PASSES).statusCode()).isEqualTo(200);

        control("switches", Map.of("user-permission", "full"));
        Browser again = signedIn("cardiology");
        control("switches", Map.of("user-permission", "missing"));
        assertThat(again.post(PASSES).statusCode()).isEqualTo(401);
    }

    @Test
    void whileBioStarIsAwayNothingIsChangedAndTheSessionStays() {
        Browser browser = signedIn("desk");
        control("fault", Map.of("kind", "server-busy", "prefix", "/api/users/1038", "times", 2));

        Response answer = browser.post(PASSES);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.asString()).contains("nothing was done").doesNotContain("<output");
        assertThat(browser.post(PASSES).statusCode()).isEqualTo(200);
    }

    private static Browser signedIn(String operator) {
        Browser browser = Browser.stranger();
        Response in = browser.post("/console/sign-in", "login", operator, "password", operator);
        return browser.cookie(CookieName.OPERATOR, in.cookie(CookieName.OPERATOR));
    }

    private void disable(String operatorId) {
        String admin = emulator()
                .body(Map.of("User", Map.of("login_id", "desk", "password", "desk")))
                .post("/api/login")
                .header("bs-session-id");
        emulator()
                .header("bs-session-id", admin)
                .body(Map.of("User", Map.of("disabled", "true")))
                .put("/api/users/" + operatorId)
                .then()
                .statusCode(200);
    }

    private void control(String what, Map<String, ?> body) {
        int status = emulator().body(body).post("/control/" + what).statusCode();
        assertThat(status).isBetween(200, 204);
    }

    private RequestSpecification emulator() {
        return given().relaxedHTTPSValidation()
                .baseUri(biostar.uri().toString())
                .port(biostar.uri().getPort())
                .contentType("application/json");
    }

    private List<String> ended(String operatorId) {
        return database.query(connection -> Sql.of(
                        "select cause from record where kind = 'OPERATOR_SESSION_ENDED' and operator_id = ?",
                        operatorId)
                .list(connection, row -> row.getString("cause")));
    }
}
