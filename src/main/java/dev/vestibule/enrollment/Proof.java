package dev.vestibule.enrollment;

import java.util.Optional;

/**
 * How a person was proven in a journey.
 *
 * @param personId the proven person
 * @param passId the pass, when it was one; a badge otherwise
 * @param mayReplace whether a face that exists may be replaced or deleted
 */
public record Proof(String personId, Optional<String> passId, boolean mayReplace) {

    /** By a badge, which never allows to replace a face. */
    public static Proof byBadge(String personId) {
        return new Proof(personId, Optional.empty(), false);
    }
}
