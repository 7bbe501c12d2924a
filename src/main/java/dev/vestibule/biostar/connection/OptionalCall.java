package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A call that not every BioStar has, or not for every account, so that something else must stand in for it. */
public final class OptionalCall {

    private final Logger log;
    private final String warning;
    private final AtomicBoolean refused = new AtomicBoolean();

    /**
     * One such call.
     *
     * @param warning what the log says once while it is refused, with a place for the kind of the failure and one for
     *     BioStar's code
     */
    public OptionalCall(Logger log, String warning) {
        this.log = log;
        this.warning = warning;
    }

    /**
     * The answer; empty where BioStar refuses the call as such.
     *
     * @throws BioStarException for every other failure
     */
    public <T> Optional<T> answer(Supplier<T> call) {
        try {
            T answer = call.get();
            refused.set(false);
            return Optional.of(answer);
        } catch (BioStarException no) {
            if (!no.failure().refusesTheCall()) {
                throw no;
            }
            if (!refused.getAndSet(true)) {
                log.warnf(warning, no.failure().kind(), no.failure().code().orElse(""));
            }
            return Optional.empty();
        }
    }
}
