package dev.vestibule.access.signin;

import java.util.function.Function;

/** Whether a sign-in may be tried. */
public sealed interface SignInTry {

    /** What follows from each, so that a new one is forgotten nowhere. */
    <T> T fold(Function<Taken, T> taken, Function<TooMany, T> tooMany);

    /** It may, and counts as a wrong one until it is given back by this id. */
    record Taken(String id) implements SignInTry {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<TooMany, T> tooMany) {
            return taken.apply(this);
        }
    }

    /**
     * Too many were wrong lately.
     *
     * @param news whether nobody was told so for a while, so that it is worth a record
     */
    record TooMany(boolean news) implements SignInTry {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<TooMany, T> tooMany) {
            return tooMany.apply(this);
        }
    }
}
