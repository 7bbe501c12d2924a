package dev.vestibule.biostar.answer;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Failures that the connection treats apart before its callers see a {@link BioStarException}. */
public abstract sealed class CallFailure extends RuntimeException {

    private final transient BioStarFailure failure;

    private CallFailure(BioStarFailure failure) {
        super(failure.kind().name());
        this.failure = failure;
    }

    /** BioStar did not accept the session; answered by one new login. */
    public static final class SessionExpired extends CallFailure {
        SessionExpired(BioStarFailure failure) {
            super(failure);
        }
    }

    /** BioStar is away or in trouble; the only failure that the circuit breaker counts. */
    public static final class Outage extends CallFailure {
        /** An outage that is told as this failure. */
        public Outage(BioStarFailure failure) {
            super(failure);
        }
    }

    /** The kind that {@link #published} will give it. */
    public static FailureKind kind(Throwable thrown) {
        if (thrown instanceof BioStarException published) {
            return published.failure().kind();
        }
        return thrown instanceof CallFailure internal ? internal.failure.kind() : FailureKind.UNREADABLE;
    }

    /** What the callers of the connection see. */
    public static BioStarException published(Throwable thrown) {
        if (thrown instanceof BioStarException published) {
            return published;
        }
        if (thrown instanceof CallFailure internal) {
            return new BioStarException(internal.failure);
        }
        if (thrown instanceof CircuitBreakerOpenException) {
            return new BioStarException(BioStarFailure.notSent(FailureKind.UNREACHABLE));
        }
        UnexpectedFaults.tell(thrown);
        return new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
    }
}
