package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.CallFailure;
import dev.vestibule.biostar.endpoint.CertificateLife;
import dev.vestibule.logging.ToldOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Tells the log once why BioStar cannot be worked with, and what to look at; and once that it can be again. */
final class ConnectionLog {

    private static final Logger LOG = Logger.getLogger(ConnectionLog.class);

    private static final String NOT_PINNED =
            "VESTIBULE_BIOSTAR_CA: BioStar shows a certificate that the file does not hold, or one out of date.";

    private final CertificateLife pinned;
    private final ToldOnce told = new ToldOnce(LOG, "BioStar can be worked with again.");

    ConnectionLog(BioStarEndpoint endpoint, Clock clock) {
        this.pinned = new CertificateLife(endpoint, clock);
    }

    /** A call failed; told when that is about more than this one call, and news. */
    void failed(Throwable thrown) {
        sentence(CallFailure.kind(thrown)).ifPresent(told::wrong);
    }

    /** A call was answered. */
    void over() {
        told.over();
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
        try {
            return pinned.over().map(ConnectionLog::expired).orElse(NOT_PINNED);
        } catch (RuntimeException unreadable) {
            return "VESTIBULE_BIOSTAR_CA: the file is not readable as PEM any more.";
        }
    }

    private static String expired(Instant end) {
        return "VESTIBULE_BIOSTAR_CA: the certificate in the file has expired on "
                + LocalDate.ofInstant(end, ZoneOffset.UTC)
                + "; renew BioStar's and put the new one there.";
    }
}
