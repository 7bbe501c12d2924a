package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.foundation.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Keeps us from trying refused credentials again and again, which would lock the account. */
final class LoginPause {

    private static final Set<FailureKind> REFUSALS = EnumSet.of(
            FailureKind.BAD_CREDENTIALS,
            FailureKind.ACCOUNT_LOCKED,
            FailureKind.ACCOUNT_NOT_USABLE,
            FailureKind.ADDRESS_NOT_ALLOWED,
            FailureKind.SECOND_FACTOR);

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private record Refusal(Credentials credentials, BioStarFailure failure, Instant since) {}

    private final Duration length;
    private final Clock clock;
    private volatile Refusal latest;

    LoginPause(Duration length, Clock clock) {
        this.length = length;
        this.clock = clock;
    }

    /**
     * Starts a pause, if this failure is about the credentials, or may be: a refusal of the client's without a code that
     * can be read counts as one.
     *
     * @param status the HTTP status of the answer
     */
    void note(Credentials credentials, int status, BioStarFailure failure) {
        boolean unexplained = status >= CLIENT_ERRORS
                && status < SERVER_ERRORS
                && failure.code().isEmpty();
        if (unexplained || REFUSALS.contains(failure.kind())) {
            latest = new Refusal(credentials, failure, clock.instant());
        }
    }

    /** How BioStar refused these credentials, while they must not be tried again. */
    Optional<BioStarFailure> refusalOf(Credentials credentials) {
        return Optional.ofNullable(latest)
                .filter(refusal -> refusal.credentials().equals(credentials))
                .filter(refusal -> Clocks.isYounger(refusal.since(), length, clock.instant()))
                .map(Refusal::failure);
    }
}
