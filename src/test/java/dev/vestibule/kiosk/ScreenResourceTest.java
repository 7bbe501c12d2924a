package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The screen's size reaches the stylesheet, before the letters are set by it. */
@QuarkusTest
class ScreenResourceTest extends KioskTest {

    @Test
    void theStylesheetIsToldTheSizeInMillimetres() {
        Response size = browser.get("/kiosk/screen.css");

        assertThat(size.statusCode()).isEqualTo(200);
        assertThat(size.contentType()).startsWith("text/css");
        assertThat(size.asString()).isEqualTo(":root { --diagonal: 610; }\n");
    }

    @Test
    void everyPageAsksForItFirst() {
        assertThat(browser.get("/kiosk").asString())
                .containsPattern("(?s)href=\"/kiosk/screen\\.css\".*href=\"[^\"]*look\\.css\"");
    }
}
