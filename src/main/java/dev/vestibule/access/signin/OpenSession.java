package dev.vestibule.access.signin;

import java.time.Instant;

/**
 * An operator who is signed in somewhere, as administrators see it.
 *
 * @param id by which it can be ended; opens nothing
 * @param operatorId who it is
 * @param loginId with which login id
 * @param name the operator's name, or the login id of somebody without one
 * @param openedAt since when
 * @param seenAt the latest request
 */
public record OpenSession(
        String id, String operatorId, String loginId, String name, Instant openedAt, Instant seenAt) {}
