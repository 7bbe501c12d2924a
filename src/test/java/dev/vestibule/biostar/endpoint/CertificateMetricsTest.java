package dev.vestibule.biostar.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.Portal;
import dev.vestibule.biostar.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CertificateMetricsTest {

    private final X509Certificate certificate = TestCertificate.selfSigned().certificate();
    private final Instant end = certificate.getNotAfter().toInstant();

    @Test
    void countsTheDaysThatAreLeft() {
        assertThat(daysLeft(() -> List.of(certificate), end.minus(Duration.ofDays(30))))
                .isEqualTo(30);
    }

    @Test
    void isNegativeAfterTheEnd() {
        assertThat(daysLeft(() -> List.of(certificate), end.plus(Duration.ofHours(36))))
                .isEqualTo(-1.5);
    }

    @Test
    void isNoNumberWithoutACertificate() {
        assertThat(daysLeft(List::of, end)).isNaN();
    }

    @Test
    void isNoNumberWhenTheFileCannotBeRead() {
        Supplier<List<X509Certificate>> broken = () -> {
            throw new UncheckedIOException(new IOException("gone"));
        };
        assertThat(daysLeft(broken, end)).isNaN();
    }

    private static double daysLeft(Supplier<List<X509Certificate>> pins, Instant now) {
        BioStarEndpoint endpoint = new Portal.Endpoint(URI.create("https://localhost"), "", "", pins);
        return new CertificateMetrics(endpoint, Clock.fixed(now, ZoneOffset.UTC)).daysLeft();
    }
}
