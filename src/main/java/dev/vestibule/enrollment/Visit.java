package dev.vestibule.enrollment;

import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;

/**
 * Where something happens: the fixed part of every step of one journey.
 *
 * @param journeyId the journey
 * @param kioskId the kiosk
 * @param readerId the kiosk's reader
 * @param reference the request's reference id
 */
public record Visit(String journeyId, String kioskId, String readerId, String reference) {

    /** An entry about something that happened here. */
    public Entry entry(RecordKind kind) {
        return Entry.of(kind, reference).kiosk(kioskId).reader(readerId).journey(journeyId);
    }
}
