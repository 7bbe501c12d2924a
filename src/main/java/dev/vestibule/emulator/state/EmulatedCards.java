package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.RefusedCall;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The cards of the site: those that people hold are theirs, the free ones stand here. Safe to use from any thread. */
public final class EmulatedCards {

    /** A card and whoever holds it. */
    public record Listed(EmulatedCard card, Optional<EmulatedUser> holder) {}

    private static final List<String> FREE = List.of("1370000901", "1370000902");

    private final EmulatedPeople people;
    private final Map<Long, EmulatedCard> free = new LinkedHashMap<>();

    EmulatedCards(EmulatedPeople people) {
        this.people = people;
        reset();
    }

    /** All cards, by their ids. */
    public synchronized List<Listed> all() {
        Stream<Listed> held = people.all().stream()
                .flatMap(user -> user.cards().stream().map(card -> new Listed(card, Optional.of(user))));
        Stream<Listed> others = free.values().stream().map(card -> new Listed(card, Optional.empty()));
        return Stream.concat(held, others)
                .sorted(Comparator.comparingLong(listed -> listed.card().id()))
                .toList();
    }

    /** The card with this id of BioStar's own. */
    public Optional<Listed> find(String id) {
        return all().stream()
                .filter(listed -> Long.toString(listed.card().id()).equals(id))
                .findFirst();
    }

    /** A new card that nobody holds; code 65651 when there is one of this number and kind. */
    public synchronized EmulatedCard make(String number, CardKind kind) {
        boolean exists =
                all().stream().map(Listed::card).anyMatch(card -> card.number().equals(number) && card.kind() == kind);
        if (exists) {
            throw new RefusedCall(400, "65651");
        }
        EmulatedCard card = new EmulatedCard(people.nextCardId(), number, kind, false, false);
        free.put(card.id(), card);
        return card;
    }

    /** Makes a card that is free somebody's; what they do not hold any more is free again. */
    public synchronized void handedOver(List<EmulatedCard> before, List<EmulatedCard> now) {
        before.forEach(card -> free.put(card.id(), card));
        now.forEach(card -> free.remove(card.id()));
    }

    /** Changes every card of this number, whoever holds it. */
    public synchronized void change(String number, UnaryOperator<EmulatedCard> change) {
        UnaryOperator<EmulatedCard> same = card -> card.number().equals(number) ? change.apply(card) : card;
        free.replaceAll((id, card) -> same.apply(card));
        for (EmulatedUser user : List.copyOf(people.all())) {
            people.replace(
                    user.id(),
                    known -> known.withCards(known.cards().stream().map(same).toList()));
        }
    }

    synchronized void reset() {
        free.clear();
        FREE.forEach(number -> make(number, CardKind.CSN));
    }
}
