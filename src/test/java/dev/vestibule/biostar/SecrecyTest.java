package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.connection.Credentials;
import dev.vestibule.biostar.operators.LoginOutcome;
import dev.vestibule.biostar.people.Capture;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing secret or biometric gets into the log or an exception, however a call ends and however much is logged. */
@QuarkusTest
class SecrecyTest extends WithFake {

    private static final String FACE = "GET /api/devices/7/credentials/face";
    private static final String WRITE = "PUT /api/users/7";

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("dev.vestibule");
    private final Logger client = Logger.getLogger("org.jboss.resteasy.reactive.client.logging");
    private Handler handler;

    @BeforeEach
    void listen() {
        handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage()
                        + java.util.Arrays.toString(entry.getParameters())
                        + text(entry.getThrown()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        root.addHandler(handler);
        ours.setLevel(Level.ALL);
        client.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
        ours.setLevel(null);
        client.setLevel(null);
    }

    @Test
    void theLogAndTheExceptionsHoldNoSecret() {
        ours.info("the handler works");
        fake.on(FACE, Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)))
                .on(WRITE, Answer.done(), Answer.refusal(400, "65650"), Answer.hangUp(), Answer.ok("<html>CANARY9"));
        Capture capture = portal.readers.scanFace("7", 0).await().atMost(Duration.ofSeconds(60));
        portal.people.saveFace("7", capture);
        for (int failure = 0; failure < 3; failure++) {
            said.add(thrownBy(() -> portal.people.saveFace("7", capture)));
        }
        fake.on(FACE, Answer.json(400, "{\"credentials\":\"CANARY9\",\"Response\":{\"code\":\"CANARY9 code\"}}"));
        said.add(thrownBy(() -> portal.readers.scanFace("7", 0).await().atMost(Duration.ofSeconds(60))));
        fake.on(FACE, Answer.ok("{\"credentials\":{\"faces\":[\"CANARY9\"]},\"code\":0"));
        said.add(thrownBy(() -> portal.readers.scanFace("7", 0).await().atMost(Duration.ofSeconds(60))));
        fake.on(FakeBioStar.LOGOUT, Answer.hangUp());
        portal.signIn("operator", "operator-password");
        fake.endSessions();
        fake.on(FakeBioStar.LOGIN, Answer.refusal(401, "101"));
        said.add(thrownBy(portal.readers::list));
        said.add(capture + " " + new Credentials("portal", TestConfig.PASSWORD) + " "
                + new LoginOutcome.Refused(BioStarFailure.of(FailureKind.UNKNOWN)));
        assertThat(said).anyMatch(text -> text.contains("the handler works"));
        assertThat(said).anyMatch(text -> text.contains("BioStarException"));
        assertThat(said).allSatisfy(text -> assertThat(text)
                .doesNotContain("CANARY", "service-password", "operator-password", "5e5510", "9j", "secret words"));
    }

    private static String thrownBy(Runnable call) {
        try {
            call.run();
            throw new AssertionError("It did not fail");
        } catch (BioStarException e) {
            return text(e);
        }
    }

    private static String text(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
