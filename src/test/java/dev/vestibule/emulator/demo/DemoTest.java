package dev.vestibule.emulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.Kiosks;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.PassIdentification;
import dev.vestibule.enrollment.pass.PassOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoTest {

    @Inject
    DemoAnnouncement announcement;

    @Inject
    Journeys journeys;

    @Inject
    PassIdentification identification;

    @Inject
    Kiosks kiosks;

    @Test
    void theAnnouncementNamesThePagesAnOperatorAndAPassThatWorks() {
        String text = announcement.text();

        assertThat(text).contains("/kiosk", "/console", "/emulator", "Login ID operator, password operator");
        Matcher pass = Pattern.compile("pass (\\d{3} \\d{3} \\d{4}) of Tomasz Wieczorek")
                .matcher(text);
        assertThat(pass.find()).isTrue();
        Response paired = EmulatorPageTest.post("/emulator/kiosk");
        Kiosk kiosk = kiosks.find(paired.cookie("__Host-kiosk")).orElseThrow();
        String journey = journeys.start(kiosk.id(), EmulatedSite.F2, "DEMOTEST");
        assertThat(identification.prove(new Visit(journey, kiosk.id(), EmulatedSite.F2, "DEMOTEST"), pass.group(1)))
                .isInstanceOfSatisfying(
                        PassOutcome.Proven.class,
                        proven -> assertThat(proven.person().id()).isEqualTo("1002"));
    }

    @Test
    void thisBrowserBecomesTheDemoKiosk() {
        Response answer = EmulatorPageTest.post("/emulator/kiosk");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/kiosk");
        assertThat(answer.detailedCookie("__Host-kiosk").isSecured()).isTrue();
        assertThat(answer.detailedCookie("__Host-kiosk").isHttpOnly()).isTrue();
        assertThat(answer.detailedCookie("__Host-kiosk").getSameSite()).isEqualTo("Strict");
        assertThat(kiosks.find(answer.cookie("__Host-kiosk")))
                .map(Kiosk::readerId)
                .contains(EmulatedSite.F2);
    }
}
