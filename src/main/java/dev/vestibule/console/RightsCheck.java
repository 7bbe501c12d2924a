package dev.vestibule.console;

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

/** Asks BioStar again what an operator may do, at most every 30 seconds, so that lost rights are lost within a minute. */
@Singleton
class RightsCheck {

    static final Duration KEPT = Duration.ofSeconds(30);

    private record Answer(Operator operator, Instant at) {}

    private final Map<Operator, Answer> answers = new ConcurrentHashMap<>();
    private final OperatorRights rights;
    private final Clock clock;

    RightsCheck(OperatorRights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The operator of a session with what is left of their rights; empty when nothing is. Only good answers are kept.
     *
     * @throws dev.vestibule.biostar.BioStarException when BioStar does not say
     */
    Optional<Operator> still(Operator signedIn) {
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
