package dev.vestibule.enrollment.consent;

import java.time.Instant;

/**
 * A committed decision with the exact text the person saw.
 *
 * @param id its id
 * @param personId the person
 * @param journeyId the journey it was given in
 * @param kioskId where
 * @param decision what was decided
 * @param text the exact text
 * @param textHash SHA-256 of the text in UTF-8, hexadecimal
 * @param language the language of the text, such as "en"
 * @param decidedAt when, UTC
 */
public record Consent(
        String id,
        String personId,
        String journeyId,
        String kioskId,
        Decision decision,
        String text,
        String textHash,
        String language,
        Instant decidedAt) {}
