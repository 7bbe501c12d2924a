package dev.vestibule.biostar.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.TestCertificate;
import dev.vestibule.biostar.TestConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredEndpointTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"https://biostar.example", "https://10.0.0.2:9443", "https://[::1]:8443/", " https://b "})
    void aServerIsEnough(String url) {
        assertThat(endpoint(TestConfig.of(url, null)).mistakes()).isEmpty();
        assertThat(endpoint(TestConfig.of(url, null)).uri()).isEqualTo(URI.create(url.trim()));
        assertThat(endpoint(TestConfig.of(url, null)).pinnedCertificates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://biostar.example",
                "biostar.example",
                "https://",
                "https://b/api",
                "https://b?x=1",
                "https://u:p@b",
                "https://b#x",
                "https:// b",
                "ftp://b"
            })
    void anythingElseIsOneMistakeThatDoesNotRepeatTheValue(String url) {
        assertThat(endpoint(TestConfig.of(url, null)).mistakes())
                .containsExactly("VESTIBULE_BIOSTAR_URL is not of the form https://server[:port].");
    }

    @Test
    void everythingMissingIsNamed() {
        TestConfig nothing = new TestConfig(
                Optional.of(" "),
                Optional.empty(),
                Optional.of(""),
                Optional.of(folder.resolve("missing.pem")),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(59),
                Duration.ofMinutes(5),
                Duration.ofSeconds(60));
        assertThat(endpoint(nothing).mistakes())
                .hasSize(4)
                .satisfiesExactly(
                        url -> assertThat(url).contains("VESTIBULE_BIOSTAR_URL"),
                        login -> assertThat(login).contains("VESTIBULE_BIOSTAR_LOGIN_ID"),
                        password -> assertThat(password).contains("VESTIBULE_BIOSTAR_PASSWORD"),
                        ca -> assertThat(ca).contains("VESTIBULE_BIOSTAR_CA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void aFileWithoutACertificateIsAMistake(String content) throws IOException {
        Path pem = Files.writeString(folder.resolve("biostar.pem"), content);
        assertThat(endpoint(TestConfig.of("https://b", pem)).mistakes())
                .containsExactly("VESTIBULE_BIOSTAR_CA is not a readable PEM file with a certificate.");
    }

    @Test
    void allCertificatesOfTheFileArePinned() throws IOException {
        TestCertificate one = TestCertificate.selfSigned();
        TestCertificate two = TestCertificate.authority();
        Path pem = Files.writeString(folder.resolve("biostar.pem"), one.pem() + two.pem());
        assertThat(endpoint(TestConfig.of("https://b", pem)).pinnedCertificates())
                .containsExactly(one.certificate(), two.certificate());
    }

    @Test
    void aScanIsWaitedForLongEnough() {
        TestConfig config = TestConfig.of("https://b", null);
        TestConfig hasty = config.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(59));

        assertThat(new EndpointCheck(config.endpoint(), config, () -> false).mistakes())
                .isEmpty();
        assertThat(new EndpointCheck(hasty.endpoint(), hasty, () -> false).mistakes())
                .containsExactly(
                        "VESTIBULE_BIOSTAR_SCAN_TIMEOUT is below 60 seconds: a scan would be given up too early.");
    }

    @Test
    void withTheEmulatorNothingHasToBeSet() {
        TestConfig nothing = TestConfig.of("", null);

        assertThat(new EndpointCheck(nothing.endpoint(), nothing, () -> true).mistakes())
                .isEmpty();
        assertThat(new EndpointCheck(nothing.endpoint(), nothing, () -> false).mistakes())
                .isNotEmpty();
    }

    private static ConfiguredEndpoint endpoint(TestConfig config) {
        return config.endpoint();
    }
}
