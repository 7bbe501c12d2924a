package dev.vestibule.access;

/** Whether a sign-in may be tried. */
public sealed interface SignInTry {
    /** It may, and counts as a wrong one until it is given back by this id. */
    record Taken(String id) implements SignInTry {}

    /**
     * Too many were wrong lately.
     *
     * @param news whether nobody was told so for a while, so that it is worth a record
     */
    record TooMany(boolean news) implements SignInTry {}
}
