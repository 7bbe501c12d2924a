package dev.vestibule.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErrorPagesTest {

    @Test
    void anUnknownPageSaysSoWithAReference() {
        given().when()
                .get("/kiosk/no-such-step")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("This page does not exist."))
                .body(matchesPattern("(?s).*Reference [2-9A-Z]{8}.*"));
    }

    @Test
    void inTheLanguageOfTheBrowser() {
        given().header("Accept-Language", "ko-KR,ko;q=0.9")
                .when()
                .get("/kiosk/no-such-step")
                .then()
                .statusCode(404)
                .body(containsString("이 페이지는 존재하지 않습니다."));
    }

    @Test
    void aLanguageThatIsNotCompleteGetsEnglish() {
        given().header("Accept-Language", "tlh;q=0.9,*;q=0.1")
                .when()
                .get("/kiosk/no-such-step")
                .then()
                .body(containsString("This page does not exist."));
    }

    @Test
    void twoRequestsHaveTwoReferences() {
        assertThat(reference()).isNotEqualTo(reference());
    }

    @Test
    void aFormWithoutATokenGoesBackToWelcome() {
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("pass", "1")
                .when()
                .post("/kiosk/pass")
                .then()
                .statusCode(303)
                .header("Location", containsString("/kiosk?because=unknown-form"))
                .header("Set-Cookie", startsWith("__Host-csrf="));
    }

    @Test
    void aMalformedTokenCookieDoesNotLockTheBrowserOut() {
        given().redirects()
                .follow(false)
                .cookie("__Host-csrf", "!!!")
                .when()
                .get("/console/sign-in")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void theBareAddressLeadsAKioskToItsJourneyAndOthersToTheConsole() {
        given().redirects()
                .follow(false)
                .when()
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/console"));
        given().redirects()
                .follow(false)
                .cookie("__Host-kiosk", "anything")
                .when()
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/kiosk"));
    }

    private static String reference() {
        String page = given().when().get("/kiosk/no-such-step").asString();
        return page.replaceAll("(?s).*Reference ([2-9A-Z]{8}).*", "$1");
    }
}
