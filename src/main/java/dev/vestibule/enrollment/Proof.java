package dev.vestibule.enrollment;

import java.util.Optional;

/**
 * How a person was proven in a journey.
 *
 * @param personId the proven person
 * @param passId the pass, when it was one; a badge otherwise
 * @param mayReplace whether a face that exists may be replaced or deleted
 */
public record Proof(String personId, Optional<String> passId, boolean mayReplace) {}
