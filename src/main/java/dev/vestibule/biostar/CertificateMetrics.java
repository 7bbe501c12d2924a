package dev.vestibule.biostar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;

/**
 * How many days the pinned certificate is good for, below 0 when it has expired; of several the one that ends first.
 * Not a number when none is pinned or the file cannot be read.
 */
@Singleton
class CertificateMetrics implements MeterBinder {

    private static final double HOURS_OF_A_DAY = 24;

    private final BioStarEndpoint endpoint;
    private final Clock clock;

    CertificateMetrics(BioStarEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vestibule.certificate.days.left", this, CertificateMetrics::daysLeft)
                .register(registry);
    }

    double daysLeft() {
        try {
            return endpoint.pinnedCertificates().stream()
                    .map(X509Certificate::getNotAfter)
                    .map(Date::toInstant)
                    .min(Comparator.naturalOrder())
                    .map(this::daysUntil)
                    .orElse(Double.NaN);
        } catch (UncheckedIOException unreadable) {
            return Double.NaN;
        }
    }

    private double daysUntil(Instant end) {
        return Duration.between(clock.instant(), end).toHours() / HOURS_OF_A_DAY;
    }
}
