package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the one person who holds exactly a card, by its number and, as far as BioStar tells it, its kind: the user search first, then paging through all users with a
 * short-lived index when the search does not find by card. A hit counts only after its cards were compared.
 */
@ApplicationScoped
public class CardOwners {

    /** More hits than this are no search by card; comparing them one by one would cost more than the index. */
    private static final int MOST_HITS = 20;

    private final People people;
    private final UserLists lists;
    private final CardIndex index;

    CardOwners(People people, UserLists lists, CardIndex index) {
        this.people = people;
        this.lists = lists;
        this.index = index;
    }

    /**
     * The owner of this card; blocks. A card that BioStar calls blocked or black-listed is nobody's. A card of a mobile
     * phone that a reader calls by another kind than BioStar is nobody's either: its holder uses a pass.
     */
    public CardOwner ownerOf(Card card) {
        if (!card.usable()) {
            return new CardOwner.Nobody();
        }
        List<Person> found = searched(card);
        boolean searchKnowsCards = found.stream().noneMatch(person -> namedBy(person, card.number()));
        return found.isEmpty() || found.size() == 1 && !searchKnowsCards ? indexed(card) : owner(found);
    }

    private List<Person> searched(Card card) {
        UserLists.Page hits = lists.search(new PeopleQuery(card.number(), Optional.empty(), 0, MOST_HITS));
        if (hits.total() > MOST_HITS) {
            return List.of();
        }
        return hits.rows().stream()
                .flatMap(row -> withCards(row, card))
                .filter(person -> holds(person, card))
                .toList();
    }

    /** Whether the search may have found this person by something else than the card. */
    private static boolean namedBy(Person person, String text) {
        return Stream.of(person.id(), person.name(), person.email().orElse("")).anyMatch(field -> field.contains(text));
    }

    private static boolean holds(Person person, Card card) {
        return person.cards().stream().anyMatch(card::matches);
    }

    /** A row that is silent about cards, or about their kind when the reader told it, is read in full. */
    private Stream<Person> withCards(UserRow row, Card card) {
        boolean kindsKnown = !card.type().isTold()
                || row.person().cards().stream().allMatch(held -> held.type().isTold());
        return row.cardsKnown() && kindsKnown
                ? Stream.of(row.person())
                : people.find(row.person().id()).stream();
    }

    /** People of the index are read again before they count; when one has lost the card, so is the whole index. */
    private CardOwner indexed(Card card) {
        Collection<String> ids = index.holders(card);
        List<Person> confirmed = confirmed(ids, card);
        if (confirmed.size() < ids.size()) {
            index.forget();
            confirmed = confirmed(index.holders(card), card);
        }
        return owner(confirmed);
    }

    private List<Person> confirmed(Collection<String> ids, Card card) {
        return ids.stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(person -> holds(person, card))
                .toList();
    }

    private static CardOwner owner(List<Person> confirmed) {
        return switch (confirmed.size()) {
            case 0 -> new CardOwner.Nobody();
            case 1 -> new CardOwner.OnePerson(confirmed.get(0));
            default -> new CardOwner.SeveralPeople();
        };
    }
}
