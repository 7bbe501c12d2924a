package dev.vestibule.enrollment.face;

import java.util.function.Function;

/**
 * What came of a claim that is committed before BioStar is changed.
 *
 * @param <G> what was granted
 * @param <O> how the work ends for the person
 */
sealed interface Claim<G, O> {

    /** What follows from each, so that a new one is forgotten nowhere. */
    O fold(Function<G, O> granted);

    /** BioStar may be changed. */
    record Granted<G, O>(G grant) implements Claim<G, O> {
        @Override
        public O fold(Function<G, O> granted) {
            return granted.apply(grant);
        }
    }

    /** It may not, and this is what to say; nothing is claimed that was not claimed before. */
    record Refused<G, O>(O outcome) implements Claim<G, O> {
        @Override
        public O fold(Function<G, O> granted) {
            return outcome;
        }
    }
}
