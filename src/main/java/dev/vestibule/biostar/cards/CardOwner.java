package dev.vestibule.biostar.cards;

import dev.vestibule.biostar.people.Person;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who holds a card number. */
public sealed interface CardOwner {

    /** What follows from each, so that a new one is forgotten nowhere. */
    <T> T fold(Function<OnePerson, T> onePerson, Supplier<T> nobody, Supplier<T> severalPeople);

    /** Exactly this person. */
    record OnePerson(Person person) implements CardOwner {
        @Override
        public <T> T fold(Function<OnePerson, T> onePerson, Supplier<T> nobody, Supplier<T> severalPeople) {
            return onePerson.apply(this);
        }
    }

    /** No user has a card with exactly this number. */
    record Nobody() implements CardOwner {
        @Override
        public <T> T fold(Function<OnePerson, T> onePerson, Supplier<T> nobody, Supplier<T> severalPeople) {
            return nobody.get();
        }
    }

    /** Two or more users have it: nobody is proven by it. */
    record SeveralPeople() implements CardOwner {
        @Override
        public <T> T fold(Function<OnePerson, T> onePerson, Supplier<T> nobody, Supplier<T> severalPeople) {
            return severalPeople.get();
        }
    }
}
