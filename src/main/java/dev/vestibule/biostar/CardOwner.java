package dev.vestibule.biostar;

/** Who holds a card number. */
public sealed interface CardOwner {
    /** Exactly this person. */
    record OnePerson(Person person) implements CardOwner {}

    /** No user has a card with exactly this number. */
    record Nobody() implements CardOwner {}

    /** Two or more users have it: nobody is proven by it. */
    record SeveralPeople() implements CardOwner {}
}
