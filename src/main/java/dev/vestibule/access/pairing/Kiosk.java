package dev.vestibule.access.pairing;

import dev.vestibule.access.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser paired with exactly one reader.
 *
 * @param id its id
 * @param name what operators call it
 * @param readerId the reader beside it
 * @param readerName the reader's name when it was paired
 * @param readerGroupId the reader's device group when it was paired, as far as that is known
 * @param groupIds the user groups, with all below, whose people it is for; none for a kiosk that was paired before kiosks
 *     knew that
 * @param pairedBy the operator's id
 * @param pairedAt when
 * @param revokedAt when the pairing ended
 */
public record Kiosk(
        String id,
        String name,
        String readerId,
        String readerName,
        Optional<String> readerGroupId,
        List<String> groupIds,
        String pairedBy,
        Instant pairedAt,
        Optional<Instant> revokedAt) {

    /** The same kiosk, for the people of the other one's groups as well. */
    Kiosk with(Kiosk other) {
        List<String> groups =
                Stream.concat(groupIds.stream(), other.groupIds().stream()).toList();
        return new Kiosk(id, name, readerId, readerName, readerGroupId, groups, pairedBy, pairedAt, revokedAt);
    }

    /** Whether it is known whom it is for; nobody enrolls at a kiosk of which it is not. */
    public boolean scoped() {
        return !groupIds.isEmpty();
    }

    /** Whether it is for everybody. */
    public boolean forEverybody() {
        return Reach.isEverything(groupIds);
    }
}
