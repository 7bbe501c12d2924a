package dev.vestibule.records;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which records somebody asks for. Made with {@link #newest()} and the {@code with} methods.
 *
 * @param personId only those about this person
 * @param kind only those of this kind
 * @param kioskId only those of this kiosk
 * @param withoutPersonAt only those that name no person, at these kiosks
 * @param below only those with a smaller number, which are older
 */
public record RecordQuery(
        Optional<String> personId,
        Optional<RecordKind> kind,
        Optional<String> kioskId,
        Optional<List<String>> withoutPersonAt,
        OptionalLong below) {

    /** All of them, beginning with the newest. */
    public static RecordQuery newest() {
        return new RecordQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    /** Only about this person. */
    public RecordQuery person(String id) {
        return new RecordQuery(Optional.of(id), kind, kioskId, withoutPersonAt, below);
    }

    /** Only of this kind. */
    public RecordQuery kind(RecordKind only) {
        return new RecordQuery(personId, Optional.of(only), kioskId, withoutPersonAt, below);
    }

    /** Only of this kiosk. */
    public RecordQuery kiosk(String id) {
        return new RecordQuery(personId, kind, Optional.of(id), withoutPersonAt, below);
    }

    /** Only those that name no person, at these kiosks; none for no kiosks. */
    public RecordQuery withoutPersonAt(List<String> kioskIds) {
        return new RecordQuery(personId, kind, kioskId, Optional.of(List.copyOf(kioskIds)), below);
    }

    /** Only older ones than the record with this number. */
    public RecordQuery below(long number) {
        return new RecordQuery(personId, kind, kioskId, withoutPersonAt, OptionalLong.of(number));
    }
}
