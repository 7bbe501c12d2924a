package dev.vestibule.biostar;

import java.util.regex.Pattern;

/** Ids of users and readers, before they become part of a path. */
final class Identifier {

    private static final Pattern PLAUSIBLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.@-]{0,63}");

    private Identifier() {}

    /**
     * The id itself, when BioStar could have given it.
     *
     * @throws BioStarException of the given kind otherwise, without a call
     */
    static String required(String id, FailureKind otherwise) {
        if (id == null || !PLAUSIBLE.matcher(id).matches()) {
            throw new BioStarException(BioStarFailure.of(otherwise));
        }
        return id;
    }
}
