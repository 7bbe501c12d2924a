package dev.vestibule.biostar;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Tells the log once why BioStar cannot be worked with, and what to look at; and once that it can be again. */
final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final String NONE = "";

    private final BioStarEndpoint endpoint;
    private final Clock clock;
    private final AtomicReference<String> told = new AtomicReference<>(NONE);

    Outage(BioStarEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** A call failed; told when that is about more than this one call, and news. */
    void failed(Throwable thrown) {
        sentence(CallFailure.kind(thrown))
                .filter(sentence -> !sentence.equals(told.getAndSet(sentence)))
                .ifPresent(LOG::error);
    }

    /** A call was answered. */
    void over() {
        if (!told.getAndSet(NONE).equals(NONE)) {
            LOG.info("BioStar can be worked with again.");
        }
    }

    private Optional<String> sentence(FailureKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case UNREACHABLE -> "VESTIBULE_BIOSTAR_URL: no BioStar answers there.";
                    case UNTRUSTED -> untrusted();
                    case BAD_CREDENTIALS ->
                        "VESTIBULE_BIOSTAR_LOGIN_ID, VESTIBULE_BIOSTAR_PASSWORD: BioStar refused the service account.";
                    case ACCOUNT_LOCKED -> "VESTIBULE_BIOSTAR_LOGIN_ID: BioStar has locked the service account.";
                    case ACCOUNT_NOT_USABLE -> "VESTIBULE_BIOSTAR_LOGIN_ID: the service account may not log in.";
                    case ADDRESS_NOT_ALLOWED ->
                        "VESTIBULE_BIOSTAR_LOGIN_ID: the service account may not log in from this server's address.";
                    case SECOND_FACTOR ->
                        "VESTIBULE_BIOSTAR_LOGIN_ID: the service account has a second factor, which BioStar's API"
                                + " does not take.";
                    default -> null;
                });
    }

    private String untrusted() {
        List<X509Certificate> pinned;
        try {
            pinned = endpoint.pinnedCertificates();
        } catch (RuntimeException unreadable) {
            return "VESTIBULE_BIOSTAR_CA: the file is not readable as PEM any more.";
        }
        return pinned.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .filter(clock.instant()::isAfter)
                .findFirst()
                .map(Outage::expired)
                .orElse(
                        "VESTIBULE_BIOSTAR_CA: BioStar shows a certificate that the file does not hold, or one out of date.");
    }

    private static String expired(Instant end) {
        return "VESTIBULE_BIOSTAR_CA: the certificate in the file has expired on "
                + LocalDate.ofInstant(end, ZoneOffset.UTC)
                + "; renew BioStar's and put the new one there.";
    }
}
