package dev.vestibule.enrollment;

/**
 * Where something happens: the fixed part of every step of one journey.
 *
 * @param journeyId the journey
 * @param kioskId the kiosk
 * @param readerId the kiosk's reader
 * @param reference the request's reference id
 */
public record Visit(String journeyId, String kioskId, String readerId, String reference) {}
