package dev.vestibule.biostar.mail;

import dev.vestibule.biostar.BioStarFailure;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** How many enrollment e-mails BioStar was asked for, and how each ended: {@code ok}, or a kind of failure. */
@ApplicationScoped
class MailMetrics {

    private final MeterRegistry registry;

    MailMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** BioStar accepted an e-mail. */
    void mailed() {
        count("ok");
    }

    /** BioStar did not accept an e-mail, or did not say so. */
    void notMailed(BioStarFailure failure) {
        count(failure.kind().label());
    }

    private void count(String outcome) {
        registry.counter("vestibule.emails", "outcome", outcome).increment();
    }
}
