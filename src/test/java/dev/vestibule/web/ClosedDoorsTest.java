package dev.vestibule.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for on every server in the first minute, and is not here. */
@QuarkusTest
class ClosedDoorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets",
                "/assets/",
                "/META-INF/",
                "/.git/HEAD",
                "/.env",
                "/application.properties",
                "/assets/../application.properties",
                "/assets/..%2f..%2fapplication.properties",
                "/assets/%2e%2e/%2e%2e/application.properties",
                "/assets/kiosk.js.map",
                "/templates/kiosk/welcome.html",
                "/db/common/V1__kiosks_passes_journeys_leases.sql",
                "/q",
                "/q/dev-ui",
                "/q/metrics",
                "/q/health",
                "/q/openapi",
                "/q/arc",
                "/h2-console",
                "/actuator",
                "/robots.txt"
            })
    void isNotThere(String path) {
        Response answer =
                given().redirects().follow(false).urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).doesNotContain("quarkus", "vestibule.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "PUT", "DELETE", "PATCH"})
    void noMethodButThosePagesNeed(String method) {
        for (String path : new String[] {"/kiosk", "/console/sign-in", "/assets/look.css"}) {
            Response answer = given().redirects()
                    .follow(false)
                    .header("X-Canary", "echoed")
                    .request(method, path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 501);
            assertThat(answer.asString()).as(path).doesNotContain("echoed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kiosk", "/console/sign-in", "/assets/look.css", "/nothing-here"})
    void noOtherSiteMayReadAnAnswer(String path) {
        Response get = given().header("Origin", "https://evil.example").get(path);
        Response preflight = given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options(path);
        assertThat(get.headers().asList()).noneMatch(header -> header.getName().startsWith("Access-Control-"));
        assertThat(preflight.headers().asList())
                .noneMatch(header -> header.getName().startsWith("Access-Control-"));
    }

    @Test
    void nothingSaysWhatItIsBuiltOf() {
        Response page = given().get("/console/sign-in");
        assertThat(page.headers().asList())
                .noneMatch(header -> header.getName().matches("(?i)server|x-powered-by|via"));
    }

    @Test
    void aParameterOfTheAddressIsNoFieldOfTheForm() {
        Response page = given().get("/console/sign-in?login=injected&password=injected&login=twice");
        assertThat(page.asString()).doesNotContain("injected", "twice");
    }

    @Test
    void passwordsAreMaskedLongAndPastedAsTheyAre() {
        String field = given().get("/console/sign-in").htmlPath().getString("**.find { it.@name == 'password' }.@type");
        String page = given().get("/console/sign-in").asString();
        assertThat(field).isEqualTo("password");
        assertThat(page)
                .contains("autocomplete=\"current-password\"")
                .doesNotContain("onpaste", "autocomplete=\"off\"");
        String longest = page.replaceFirst("(?s).*name=\"password\"[^>]*maxlength=\"(\\d+)\".*", "$1");
        assertThat(Integer.parseInt(longest)).isGreaterThanOrEqualTo(64);
    }
}
