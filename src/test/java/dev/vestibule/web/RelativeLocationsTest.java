package dev.vestibule.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RelativeLocationsTest {

    @ParameterizedTest
    @CsvSource({"/, /console", "/console, /console/people", "/console/people, /console/sign-in?to=%2Fconsole%2Fpeople"})
    void aRedirectNeverNamesTheHostThatTheClientSent(String path, String location) {
        Response answer =
                given().header("Host", "evil.example").redirects().follow(false).get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(location);
    }

    @Test
    void aRefusedFormLeadsBackWithoutAHost() {
        Response answer = given().header("Host", "evil.example")
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .post("/console/sign-in");
        assertThat(answer.header("Location")).isEqualTo("/console/sign-in?because=unknown-form");
    }
}
