package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.pairing.Pairings;
import dev.vestibule.access.pairing.TestKiosks;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.Passes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoggedReferenceTest {

    /** One line of the log: its text, and the reference of its context. */
    private record Line(String text, Object reference) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("dev.vestibule.kiosk.FailurePages");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new Line(line.getMessage(), MDC.get("reference")));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    Emulator emulator;

    @Inject
    Pairings pairings;

    @Inject
    Passes passes;

    @Inject
    People people;

    @BeforeEach
    void listen() {
        site().reset();
        logger.addHandler(listener);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(listener);
        site().reset();
    }

    @Test
    void everyLineHasTheReferenceOfItsOwnRequest() {
        String pass = pass();
        site().faults().add(Fault.code("/api/users", 2, 403, "20"));
        Reader reader = new Reader(EmulatedSite.F2, "F2", true, true, "1");
        KioskBrowser browser =
                new KioskBrowser(TestKiosks.pair(pairings, "Lobby", reader).cookie());
        browser.post("/kiosk/start");
        browser.post("/kiosk/pass", "pass", pass).then().statusCode(503);
        browser.post("/kiosk/pass", "pass", pass).then().statusCode(503);
        assertThat(lines)
                .extracting(Line::reference)
                .hasSize(2)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> assertThat(line.text()).contains("Reference " + line.reference() + ","));
    }

    private String pass() {
        return ((IssuedPass) passes.issue(people.find("1002").orElseThrow(), false, "1036", "TEST2345"))
                .code()
                .grouped();
    }

    private EmulatedSite site() {
        return emulator.server().orElseThrow().site();
    }
}
