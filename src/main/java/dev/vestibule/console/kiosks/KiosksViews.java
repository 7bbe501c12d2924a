package dev.vestibule.console.kiosks;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.KioskReach;
import dev.vestibule.access.pairing.Kiosks;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.biostar.readers.ReaderState;
import dev.vestibule.biostar.readers.ReaderStates;
import dev.vestibule.biostar.status.BioStarStatus;
import dev.vestibule.console.Alert;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.enrollment.pass.GuessLimits;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the kiosks page together. Calls block. */
@Singleton
class KiosksViews {

    private final CurrentOperator current;
    private final KioskReach reach;
    private final Kiosks kiosks;
    private final GuessLimits limits;
    private final People people;
    private final BioStarStatus biostar;
    private final ReaderStates readers;

    KiosksViews(
            CurrentOperator current,
            KioskReach reach,
            Kiosks kiosks,
            GuessLimits limits,
            People people,
            BioStarStatus biostar,
            ReaderStates readers) {
        this.current = current;
        this.reach = reach;
        this.kiosks = kiosks;
        this.limits = limits;
        this.people = people;
        this.biostar = biostar;
        this.readers = readers;
    }

    /**
     * The page.
     *
     * @param known all readers; none while BioStar is away, or for an operator who pairs nothing
     * @param cookie the kiosk's cookie of this browser
     * @param endedId the id in the address of the page after a pairing was ended; believed only when it has ended
     */
    KiosksView of(List<Reader> known, Optional<String> cookie, Optional<String> endedId, Optional<Alert> alert) {
        List<Kiosk> shown = reach.kiosks(current.get(), known);
        Map<String, String> names = names(shown);
        Map<String, ReaderState> states = known.isEmpty() ? Map.of() : readers.recent();
        List<KioskRow> rows = shown.stream()
                .map(kiosk -> new KioskRow(
                        kiosk,
                        limits.of(kiosk),
                        groups(kiosk, names),
                        Optional.ofNullable(states.get(kiosk.readerId()))))
                .toList();
        Optional<Kiosk> ended = endedId.flatMap(id -> shown.stream()
                .filter(kiosk -> kiosk.id().equals(id))
                .filter(kiosk -> kiosk.revokedAt().isPresent())
                .findFirst());
        return new KiosksView(
                rows,
                reach.offered(current.get(), known),
                cookie.flatMap(kiosks::find),
                ended,
                alert,
                biostar.version(),
                "");
    }

    private static String groups(Kiosk kiosk, Map<String, String> names) {
        return kiosk.forEverybody()
                ? ""
                : kiosk.groupIds().stream()
                        .map(id -> names.getOrDefault(id, id))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Asked only when a kiosk is for single groups; while BioStar does not say, their ids have to do. */
    private Map<String, String> names(List<Kiosk> shown) {
        if (shown.stream().allMatch(kiosk -> kiosk.forEverybody() || !kiosk.scoped())) {
            return Map.of();
        }
        try {
            return people.groups().stream()
                    .collect(Collectors.toMap(UserGroup::id, UserGroup::name, (first, again) -> first));
        } catch (BioStarException away) {
            return Map.of();
        }
    }
}
