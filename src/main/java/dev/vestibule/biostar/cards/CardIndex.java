package dev.vestibule.biostar.cards;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.UserLists;
import dev.vestibule.biostar.people.UserRow;
import dev.vestibule.foundation.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which users hold which card, read from all users page by page and kept for a minute or so (section 3.1, deprecated); for
 * a BioStar that refuses its list of cards.
 */
@ApplicationScoped
class CardIndex {

    private static final int PAGE = 100;

    /** Enough for half a million users; a longer list is treated as one without an end. */
    private static final int MOST_PAGES = 5_000;

    /** One caller reads and the others wait, each on a thread; more of them would leave no threads for pages. */
    static final int MOST_CALLERS = 32;

    private final Semaphore callers = new Semaphore(MOST_CALLERS);
    private final UserLists lists;
    private final People people;
    private final Duration age;
    private final Clock clock;
    private Map<String, Set<Held>> holders = Map.of();
    private Optional<Instant> readAt = Optional.empty();

    CardIndex(UserLists lists, People people, BioStarConfig config, Clock clock) {
        this.lists = lists;
        this.people = people;
        this.age = config.cardIndexAge();
        this.clock = clock;
    }

    private record Held(String personId, Card card) {}

    /**
     * The ids of the users who hold this card; one caller reads, the others wait for it.
     *
     * @throws BioStarException when too many wait already, or BioStar answers nothing
     */
    Set<String> holders(Card card) {
        return counted(() -> found(card));
    }

    /** The same, after reading all users again. */
    Set<String> holdersAnew(Card card) {
        return counted(() -> foundAnew(card));
    }

    private Set<String> counted(Supplier<Set<String>> finding) {
        if (!callers.tryAcquire()) {
            throw new BioStarException(BioStarFailure.notSent(FailureKind.CROWDED));
        }
        try {
            return finding.get();
        } finally {
            callers.release();
        }
    }

    private synchronized Set<String> foundAnew(Card card) {
        readAt = Optional.empty();
        return found(card);
    }

    private synchronized Set<String> found(Card card) {
        if (!readAt.map(since -> Clocks.isYounger(since, age, clock.instant())).orElse(false)) {
            holders = read();
            readAt = Optional.of(clock.instant());
        }
        return holders.getOrDefault(card.number(), Set.of()).stream()
                .filter(held -> card.matches(held.card()))
                .map(Held::personId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Set<Held>> read() {
        Map<String, Set<Held>> read = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int offset = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            UserLists.Page page = lists.all(offset, PAGE);
            List<UserRow> rows = page.rows();
            offset += rows.size();
            boolean news = rows.stream()
                            .map(row -> row.person().id())
                            .filter(seen::add)
                            .count()
                    > 0;
            rows.forEach(row -> add(row, read));
            if (rows.isEmpty() || offset >= page.total() && news) {
                return read;
            }
            if (!news) {
                break;
            }
        }
        // The same people again and again, or no end: whoever is missing from this list might hold the card.
        throw new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
    }

    private void add(UserRow row, Map<String, Set<Held>> read) {
        String id = row.person().id();
        List<Card> cards = row.cardsKnown()
                ? row.person().cards()
                : people.find(id).map(Person::cards).orElse(List.of());
        cards.forEach(card ->
                read.computeIfAbsent(card.number(), unused -> new HashSet<>()).add(new Held(id, card)));
    }
}
