package dev.vestibule.biostar;

import dev.vestibule.biostar.endpoint.ConfiguredEndpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A configuration made by hand. */
public record TestConfig(
        Optional<String> url,
        Optional<String> loginId,
        Optional<String> password,
        Optional<Path> ca,
        Optional<String> timeZone,
        Duration connectTimeout,
        Duration readTimeout,
        Duration scanTimeout,
        Duration refusedLoginPause,
        Duration cardIndexAge)
        implements BioStarConfig {

    public static final String PASSWORD = "service-password-\"7\"";

    /** Patient enough for a slow machine. */
    public static TestConfig of(String url, Path ca) {
        return new TestConfig(
                Optional.of(url),
                Optional.of("portal"),
                Optional.of(PASSWORD),
                Optional.ofNullable(ca),
                Optional.of("Asia/Seoul"),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofSeconds(60));
    }

    /** The endpoint of it. */
    public ConfiguredEndpoint endpoint() {
        return new ConfiguredEndpoint(url, loginId, password, ca);
    }

    public TestConfig withTimeouts(Duration read, Duration scan) {
        return new TestConfig(
                url, loginId, password, ca, timeZone, connectTimeout, read, scan, refusedLoginPause, cardIndexAge);
    }

    public TestConfig withTimeZone(Optional<String> zone) {
        return new TestConfig(
                url,
                loginId,
                password,
                ca,
                zone,
                connectTimeout,
                readTimeout,
                scanTimeout,
                refusedLoginPause,
                cardIndexAge);
    }

    public TestConfig withCredentials(String otherLoginId, String otherPassword) {
        return new TestConfig(
                url,
                Optional.ofNullable(otherLoginId),
                Optional.ofNullable(otherPassword),
                ca,
                timeZone,
                connectTimeout,
                readTimeout,
                scanTimeout,
                refusedLoginPause,
                cardIndexAge);
    }
}
