package dev.vestibule.biostar;

import java.util.regex.Pattern;

/**
 * Ids of users and readers, before they become part of a path: numbers, or letters and digits with dots and the like
 * between them (section 3.3). At least one letter or digit, so that no id is a step to another folder.
 */
public final class BioStarId {

    private static final Pattern PLAUSIBLE = Pattern.compile("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N}\\p{M}_.@-]{1,64}");

    private BioStarId() {}

    /** Whether BioStar could have given this id. */
    public static boolean isPlausible(String id) {
        return id != null && PLAUSIBLE.matcher(id).matches();
    }

    /**
     * The id itself, when BioStar could have given it.
     *
     * @throws BioStarException of the given kind otherwise, without a call
     */
    public static String required(String id, FailureKind otherwise) {
        if (!isPlausible(id)) {
            throw new BioStarException(BioStarFailure.of(otherwise));
        }
        return id;
    }
}
