package dev.vestibule.biostar.endpoint;

import dev.vestibule.biostar.BioStarEndpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * How many days the pinned certificate is good for, below 0 when it has expired; of several the one that ends first.
 * Not a number when none is pinned or the file cannot be read.
 */
@Singleton
class CertificateMetrics implements MeterBinder {

    private static final double HOURS_OF_A_DAY = 24;

    private final CertificateLife pinned;

    CertificateMetrics(BioStarEndpoint endpoint, Clock clock) {
        this.pinned = new CertificateLife(endpoint, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vestibule.certificate.days.left", this, CertificateMetrics::daysLeft)
                .register(registry);
    }

    double daysLeft() {
        try {
            return pinned.left().map(left -> left.toHours() / HOURS_OF_A_DAY).orElse(Double.NaN);
        } catch (UncheckedIOException unreadable) {
            return Double.NaN;
        }
    }
}
