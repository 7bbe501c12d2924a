package dev.vestibule.access.signin;

import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.operators.OperatorRights;
import dev.vestibule.foundation.Clocks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks BioStar again what an operator may do, at most every 30 seconds, so that lost rights are lost within a minute: the
 * session of whoever has none left ends.
 */
@Singleton
public class RightsCheck {

    static final Duration KEPT = Duration.ofSeconds(30);

    private record Answer(Operator operator, Instant at) {}

    private final Map<Operator, Answer> answers = new ConcurrentHashMap<>();
    private final OperatorRights rights;
    private final OperatorSessions sessions;
    private final Clock clock;

    RightsCheck(OperatorRights rights, OperatorSessions sessions, Clock clock) {
        this.rights = rights;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The operator of a session with what is left of their rights. When nothing is, it is empty and their session is ended
     * and recorded. Only good answers are kept.
     *
     * @param cookie of the session
     * @param reference of the request, for the record
     * @throws dev.vestibule.biostar.BioStarException when BioStar does not say
     */
    public Optional<Operator> confirm(Operator signedIn, Optional<String> cookie, String reference) {
        Optional<Operator> still = still(signedIn);
        if (still.isEmpty()) {
            cookie.ifPresent(session -> sessions.end(session, OperatorRefusal.RIGHTS_CHANGED, reference));
        }
        return still;
    }

    private Optional<Operator> still(Operator signedIn) {
        Instant now = clock.instant();
        Answer known = answers.get(signedIn);
        if (known != null && isRecent(known, now)) {
            return Optional.of(known.operator());
        }
        answers.values().removeIf(answer -> !isRecent(answer, now));
        Optional<Operator> still = rights.still(signedIn);
        still.ifPresent(operator -> answers.put(signedIn, new Answer(operator, now)));
        return still;
    }

    private static boolean isRecent(Answer answer, Instant now) {
        return Clocks.isYounger(answer.at(), KEPT, now);
    }
}
