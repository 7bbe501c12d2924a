package dev.vestibule.console.records;

import dev.vestibule.console.Section;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordQuery;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which records an operator looks for.
 *
 * @param person a person's id; empty for all
 * @param kind a kind's name; empty for all
 * @param kiosk a kiosk's id; empty for all
 * @param below only records with a smaller number
 */
@TemplateData
record RecordSearch(String person, String kind, String kiosk, Optional<Long> below) {

    private static final int LONGEST = 64;

    /** What the form or a link sent; whatever is missing or impossible means "all". */
    static RecordSearch of(String person, String kind, String kiosk, String below) {
        String asked = text(kind);
        boolean known =
                Arrays.stream(RecordKind.values()).anyMatch(any -> any.name().equals(asked));
        return new RecordSearch(text(person), known ? asked : "", text(kiosk), number(below));
    }

    /** The same for the audit trail. */
    RecordQuery query() {
        RecordQuery query = RecordQuery.newest();
        query = person.isEmpty() ? query : query.person(person);
        query = kind.isEmpty() ? query : query.kind(RecordKind.valueOf(kind));
        query = kiosk.isEmpty() ? query : query.kiosk(kiosk);
        return below.isEmpty() ? query : query.below(below.get());
    }

    /** The first page of this search. */
    public String first() {
        return Section.RECORDS.path() + "?person=" + encoded(person) + "&kind=" + encoded(kind) + "&kiosk="
                + encoded(kiosk);
    }

    /** Whether this kind was chosen. */
    public boolean isFor(RecordKind any) {
        return any.name().equals(kind);
    }

    /** The page of this search that begins below a record. */
    String at(long number) {
        return first() + "&below=" + number;
    }

    private static String text(String sent) {
        String trimmed = Optional.ofNullable(sent).orElse("").strip();
        return trimmed.substring(0, Math.min(trimmed.length(), LONGEST));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<Long> number(String sent) {
        try {
            return sent == null || sent.isBlank() ? Optional.empty() : Optional.of(Long.valueOf(sent.strip()));
        } catch (NumberFormatException typed) {
            return Optional.empty();
        }
    }
}
