package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the one person whose cards hold exactly a number: the user search first, then paging through all users with a
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

    /** The owner of this card number, compared as text; blocks. */
    public CardOwner ownerOf(String cardNumber) {
        if (cardNumber == null || cardNumber.isBlank() || cardNumber.equals("0")) {
            return new CardOwner.Nobody();
        }
        List<Person> found = searched(cardNumber);
        boolean searchKnowsCards = found.stream().noneMatch(person -> namedBy(person, cardNumber));
        return found.isEmpty() || found.size() == 1 && !searchKnowsCards ? indexed(cardNumber) : owner(found);
    }

    private List<Person> searched(String cardNumber) {
        UserLists.Page hits = lists.search(new PeopleQuery(cardNumber, Optional.empty(), 0, MOST_HITS));
        if (hits.total() > MOST_HITS) {
            return List.of();
        }
        return hits.rows().stream()
                .flatMap(this::withCards)
                .filter(person -> person.cardNumbers().contains(cardNumber))
                .toList();
    }

    /** Whether the search may have found this person by something else than the card. */
    private static boolean namedBy(Person person, String text) {
        return Stream.of(person.id(), person.name(), person.email().orElse("")).anyMatch(field -> field.contains(text));
    }

    private Stream<Person> withCards(UserRow row) {
        return row.cardsKnown()
                ? Stream.of(row.person())
                : people.find(row.person().id()).stream();
    }

    /** People of the index are read again before they count; when one has lost the card, so is the whole index. */
    private CardOwner indexed(String cardNumber) {
        Collection<String> ids = index.holders(cardNumber);
        List<Person> confirmed = confirmed(ids, cardNumber);
        if (confirmed.size() < ids.size()) {
            index.forget();
            confirmed = confirmed(index.holders(cardNumber), cardNumber);
        }
        return owner(confirmed);
    }

    private List<Person> confirmed(Collection<String> ids, String cardNumber) {
        return ids.stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(person -> person.cardNumbers().contains(cardNumber))
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
