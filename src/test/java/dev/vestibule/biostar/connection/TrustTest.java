package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.Portal;
import dev.vestibule.biostar.ReaderFaces;
import dev.vestibule.biostar.TestCertificate;
import dev.vestibule.biostar.TestConfig;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.people.Capture;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TrustTest {

    private static final String DEVICES = "GET /api/devices";
    private static final String SCAN = "GET /api/devices/7/credentials/face";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothVersionsOfTlsAreSpoken(String version) {
        TestCertificate server = TestCertificate.selfSigned();
        assertThat(failureKind(server, List.of(server.certificate()), version)).isEqualTo("none");
    }

    @Test
    void olderTlsIsNotSpoken() {
        TestCertificate server = TestCertificate.selfSigned();
        assertThat(failureKind(server, List.of(server.certificate()), "TLSv1.1"))
                .isEqualTo("UNREACHABLE");
    }

    @Test
    void thePinnedCertificateIsTrustedWhateverHostItNames() {
        TestCertificate server = TestCertificate.selfSigned();
        TestCertificate other = TestCertificate.selfSigned();
        assertThat(failureKind(server, List.of(other.certificate(), server.certificate())))
                .isEqualTo("none");
    }

    @Test
    void anotherCertificateOfTheSameNameIsNot() {
        TestCertificate other = TestCertificate.selfSigned();
        assertThat(failureKind(TestCertificate.selfSigned(), List.of(other.certificate())))
                .isEqualTo("UNTRUSTED");
    }

    @Test
    void anExpiredCertificateIsNotTrustedThoughPinned() {
        TestCertificate server = TestCertificate.expired();
        assertThat(failureKind(server, List.of(server.certificate()))).isEqualTo("UNTRUSTED");
    }

    @Test
    void aPinnedAuthorityVouchesForTheHostItNamed() {
        TestCertificate authority = TestCertificate.authority();
        assertThat(failureKind(authority.issue("localhost"), List.of(authority.certificate())))
                .isEqualTo("none");
    }

    @Test
    void aPinnedAuthorityDoesNotVouchForAnotherHost() {
        TestCertificate authority = TestCertificate.authority();
        assertThat(failureKind(authority.issue("elsewhere.example"), List.of(authority.certificate())))
                .isEqualTo("UNTRUSTED");
    }

    @Test
    void anOrdinaryPinnedCertificateVouchesForNothingElse() {
        TestCertificate noAuthority = TestCertificate.selfSigned();
        assertThat(failureKind(noAuthority.issue("localhost"), List.of(noAuthority.certificate())))
                .isEqualTo("UNTRUSTED");
    }

    @Test
    void withoutAPinTheSystemDecides() {
        assertThat(failureKind(TestCertificate.selfSigned(), List.of())).isEqualTo("UNTRUSTED");
        assertThat(failureKind(TestCertificate.authority().issue("localhost"), List.of()))
                .isEqualTo("UNTRUSTED");
    }

    @Test
    void aReplacedFileIsPickedUpAndABrokenOneTrustsNobody() throws IOException {
        TestCertificate server = TestCertificate.selfSigned();
        Path pem = folder.resolve("biostar.pem");
        Files.writeString(pem, TestCertificate.selfSigned().pem());
        try (FakeBioStar fake = new FakeBioStar(server)) {
            fake.on(DEVICES, Answer.done());
            TestConfig config = TestConfig.of(fake.uri().toString(), pem);
            try (Portal portal = new Portal(config, config.endpoint())) {
                assertThat(WithFake.kindOf(portal.readers::list)).isEqualTo(FailureKind.UNTRUSTED);
                replace(pem, "no certificate", 1);
                assertThat(WithFake.kindOf(portal.readers::list)).isEqualTo(FailureKind.UNTRUSTED);
                assertThat(portal.status.look().failure()).contains(BioStarFailure.of(FailureKind.UNTRUSTED));
                replace(pem, "# a comment first\n" + server.pem(), 2);
                assertThat(portal.readers.list()).isEmpty();
                assertThat(portal.status.look().certificateDaysLeft()).hasValue(89);
            }
            assertThat(fake.count(FakeBioStar.LOGIN)).isEqualTo(1);
        }
    }

    /** TLS would resume a session without asking the trust again, for a day. */
    @Test
    void aServerThatTheFileHoldsNoLongerIsNotTrustedAgain() throws IOException {
        TestCertificate server = TestCertificate.selfSigned();
        Path pem = folder.resolve("biostar.pem");
        Files.writeString(pem, server.pem());
        try (FakeBioStar fake = new FakeBioStar(server)) {
            fake.on(SCAN, Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)));
            TestConfig config = TestConfig.of(fake.uri().toString(), pem);
            try (Portal portal = new Portal(config, config.endpoint())) {
                scan(portal);
                scan(portal);
                replace(pem, TestCertificate.selfSigned().pem(), 1);
                assertThat(WithFake.kindOf(() -> scan(portal))).isEqualTo(FailureKind.UNTRUSTED);
            }
            assertThat(fake.count(SCAN)).isEqualTo(2);
        }
    }

    /** Without a new handshake nobody asks whom the other end of an open connection is. */
    @Test
    void anOpenConnectionOfAnOldPinIsNotUsedAgainNorIsAnyWhileTheFileIsBroken() throws IOException {
        TestCertificate server = TestCertificate.selfSigned();
        Path pem = folder.resolve("biostar.pem");
        Files.writeString(pem, server.pem());
        try (FakeBioStar fake = new FakeBioStar(server)) {
            fake.on(DEVICES, Answer.done());
            TestConfig config = TestConfig.of(fake.uri().toString(), pem);
            try (Portal portal = new Portal(config, config.endpoint())) {
                portal.readers.list();
                replace(pem, TestCertificate.selfSigned().pem(), 1);
                assertThat(WithFake.kindOf(portal.readers::list)).isEqualTo(FailureKind.UNTRUSTED);
                replace(pem, server.pem(), 2);
                portal.readers.list();
                replace(pem, "no certificate", 3);
                assertThat(WithFake.kindOf(portal.readers::list)).isEqualTo(FailureKind.UNTRUSTED);
            }
            assertThat(fake.count(DEVICES)).isEqualTo(2);
        }
    }

    @Test
    void aScanThatRunsWhenThePinChangesIsFinishedAndNotStartedAgain() throws IOException {
        TestCertificate server = TestCertificate.selfSigned();
        Path pem = folder.resolve("biostar.pem");
        Files.writeString(pem, server.pem());
        CompletableFuture<HttpServerRequest> waiting = new CompletableFuture<>();
        try (FakeBioStar fake = new FakeBioStar(server)) {
            fake.on(SCAN, waiting::complete);
            TestConfig config = TestConfig.of(fake.uri().toString(), pem);
            try (Portal portal = new Portal(config, config.endpoint())) {
                CompletableFuture<Capture> scan =
                        portal.readers.scanFace("7", 0).subscribeAsCompletionStage();
                HttpServerRequest prompting =
                        waiting.orTimeout(60, TimeUnit.SECONDS).join();
                replace(pem, TestCertificate.selfSigned().pem(), 1);
                assertThat(WithFake.kindOf(portal.readers::list)).isEqualTo(FailureKind.UNTRUSTED);
                Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)).to(prompting);
                assertThat(scan).succeedsWithin(Duration.ofSeconds(60));
            }
            assertThat(fake.count(SCAN)).isEqualTo(1);
        }
    }

    private static void scan(Portal portal) {
        portal.readers.scanFace("7", 0).await().atMost(Duration.ofSeconds(60));
    }

    private static void replace(Path pem, String text, int version) throws IOException {
        Files.writeString(pem, text);
        Files.setLastModifiedTime(pem, FileTime.from(Instant.now().plusSeconds(version)));
    }

    /** How a first call ends; a server that is not trusted must not have been told anything. */
    private static String failureKind(TestCertificate certificate, List<X509Certificate> pins, String... versions) {
        try (FakeBioStar fake = new FakeBioStar(certificate, versions)) {
            fake.on(DEVICES, Answer.done()).on(SCAN, Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)));
            try (Portal portal = Portal.at(fake, pins)) {
                portal.readers.list();
                scan(portal);
                return "none";
            } catch (BioStarException e) {
                assertThat(fake.received()).isEmpty();
                return e.failure().kind().name();
            }
        }
    }
}
