package dev.vestibule.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As a site starts that has named no proxy. */
@QuarkusTest
@TestProfile(NoProxyTest.NoProxy.class)
class NoProxyTest {

    /** Nobody in front. */
    public static final class NoProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vestibule.proxies", "");
        }
    }

    @Test
    void nobodyIsBelievedToHaveComeByHttps() {
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Ssl", "on")
                .header("Forwarded", "proto=https;for=198.51.100.1")
                .get("/kiosk")
                .then()
                .header("Strict-Transport-Security", equalTo(null));
    }
}
