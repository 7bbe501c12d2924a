package dev.vestibule.biostar.endpoint;

import dev.vestibule.biostar.BioStarEndpoint;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;

/** How long the pinned certificates are good for; of several the one that ends first counts. */
public final class CertificateLife {

    private final BioStarEndpoint endpoint;
    private final Clock clock;

    /** The life of those that this endpoint pins at the time of each question. */
    public CertificateLife(BioStarEndpoint endpoint, Clock clock) {
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
    public Optional<Duration> left() {
        return end().map(end -> Duration.between(clock.instant(), end));
    }

    /** When it expired, if it has; empty and throwing as {@link #end}. */
    public Optional<Instant> over() {
        return end().filter(clock.instant()::isAfter);
    }
}
