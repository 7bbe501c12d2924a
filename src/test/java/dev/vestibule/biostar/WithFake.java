package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A fresh fake and a fresh portal that pins its certificate, for each test. */
public abstract class WithFake {

    /** However busy this machine is; far from how long a {@linkplain #patient() patient} portal waits. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    public static TestCertificate certificate;

    public FakeBioStar fake;
    public Portal portal;

    @BeforeAll
    public static void makeCertificate() {
        certificate = TestCertificate.selfSigned();
    }

    @AfterAll
    public static void forgetCertificate() {
        certificate = null;
    }

    @BeforeEach
    public void start() {
        fake = new FakeBioStar(certificate);
        portal = Portal.at(fake, List.of(certificate.certificate()));
    }

    /** From now on a portal whose calls have an hour, so that whoever goes on earlier has not waited for one. */
    public void patient() {
        portal.close();
        TestConfig config =
                TestConfig.of(fake.uri().toString(), null).withTimeouts(Duration.ofHours(1), Duration.ofHours(1));
        portal = Portal.at(fake, config, List.of(certificate.certificate()));
    }

    @AfterEach
    public void stop() {
        portal.close();
        fake.close();
    }

    /** The failure that a call ends with; its exception must say nothing of the server's. */
    public static BioStarFailure failureOf(ThrowingCallable call) {
        BioStarException thrown = catchThrowableOfType(BioStarException.class, call);
        if (thrown == null) {
            throw new AssertionError("It did not fail");
        }
        return thrown.failure();
    }

    public static FailureKind kindOf(ThrowingCallable call) {
        return failureOf(call).kind();
    }
}
