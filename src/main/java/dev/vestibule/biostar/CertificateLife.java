package dev.vestibule.biostar;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;

/** How long the pinned certificates are good for; of several the one that ends first counts. */
final class CertificateLife {

    private final BioStarEndpoint endpoint;
    private final Clock clock;

    CertificateLife(BioStarEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * When the first of them expires, or has expired; empty when none is pinned.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Optional<Instant> end() {
        return endpoint.pinnedCertificates().stream()
                .map(X509Certificate::getNotAfter)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder());
    }

    /** What is left until then, below zero once it is over; empty and throwing as {@link #end}. */
    Optional<Duration> left() {
        return end().map(end -> Duration.between(clock.instant(), end));
    }

    /** When it expired, if it has; empty and throwing as {@link #end}. */
    Optional<Instant> over() {
        return end().filter(clock.instant()::isAfter);
    }
}
