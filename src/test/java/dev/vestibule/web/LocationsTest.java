package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No redirect repeats the name by which a request calls this host. */
@QuarkusTest
class LocationsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /, /console",
        "GET, /console, /console/people",
        "GET, /console/people, /console/sign-in?to=%2Fconsole%2Fpeople",
        "GET, /console/kiosks, /console/sign-in?to=%2Fconsole%2Fkiosks",
        "POST, /console/sign-in, /console/sign-in?because=unknown-form",
        "POST, /console/sign-out, /console/sign-in?because=unknown-form",
        "POST, /kiosk/start, /kiosk?because=unknown-form",
        "POST, /kiosk/language, /kiosk?because=unknown-form"
    })
    void everyOneStaysHere(Method method, String path, String location) {
        for (String header : new String[] {"Host", "X-Forwarded-Host"}) {
            Response answer = RestAssured.given()
                    .redirects()
                    .follow(false)
                    .header(header, "evil.example:81")
                    .header("X-Forwarded-Proto", "https")
                    .request(method, path);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo(location);
        }
    }
}
