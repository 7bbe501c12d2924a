package dev.vestibule.emulator.state;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * A visual face mobile enrollment mail that would have left.
 *
 * @param at when
 * @param userId to whom
 * @param address where
 * @param language in which language
 */
@TemplateData
public record SentMail(Instant at, String userId, String address, String language) {}
