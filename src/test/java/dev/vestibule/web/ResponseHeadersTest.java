package dev.vestibule.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResponseHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kiosk",
                "/kiosk/scan",
                "/console",
                "/console/people",
                "/console/sign-in",
                "/nothing-here",
                "/assets/look.css",
                "/assets/000000000000/look.css",
                "/kiosk/%ff",
                "/q/health"
            })
    void everyAnswerIsGuarded(String path) {
        ValidatableResponse answer = guarded(given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .when()
                .get(path)
                .then());
        answer.header("Strict-Transport-Security", equalTo(null));
    }

    @Test
    void refusedPostsAreGuardedToo() {
        guarded(given().redirects().follow(false).when().post("/kiosk/start").then());
        guarded(given().contentType("application/json")
                .body("{}")
                .redirects()
                .follow(false)
                .when()
                .post("/kiosk/pass")
                .then());
        guarded(given().redirects().follow(false).when().delete("/kiosk").then());
    }

    @Test
    void behindTlsTheBrowserIsToldToStayThere() {
        given().header("X-Forwarded-Proto", "https")
                .redirects()
                .follow(false)
                .when()
                .get("/kiosk")
                .then()
                .header("Strict-Transport-Security", containsString("max-age=31536000"));
    }

    @Test
    void pagesAreNeverCached() {
        given().when().get("/console/sign-in").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aHashedAssetIsCachedForAYearAndChangesItsNameWithItsContent() {
        String url = Assets.url("look.css");
        assertThat(url).matches("/assets/[0-9a-f]{12}/look\\.css");
        given().when()
                .get(url)
                .then()
                .statusCode(200)
                .contentType("text/css")
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void anAssetUnderAWrongHashIsNotThere() {
        given().when()
                .get("/assets/000000000000/look.css")
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @CsvSource({
        "/console/sign-in, text/html;charset=UTF-8",
        "/kiosk, text/html;charset=UTF-8",
        "/nothing-here, text/html;charset=UTF-8",
        "/assets/look.css, text/css;charset=UTF-8",
        "/assets/kiosk.js, text/javascript;charset=UTF-8",
        "/assets/person.svg, image/svg+xml;charset=UTF-8"
    })
    void everyTextNamesItsCharset(String path, String type) {
        given().when().get(path).then().header("Content-Type", equalTo(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/sign-in", "/assets/look.css", "/assets/person.svg"})
    void textsAreCompressed(String path) {
        given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .when()
                .get(path)
                .then()
                .header("Content-Encoding", equalTo("gzip"));
    }

    private static ValidatableResponse guarded(ValidatableResponse answer) {
        return answer.header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"));
    }
}
