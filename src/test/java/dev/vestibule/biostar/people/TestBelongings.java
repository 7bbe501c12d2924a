package dev.vestibule.biostar.people;

import dev.vestibule.biostar.answer.Lenient;

/** Belongings of an answer about a user, for tests of other packages. */
public final class TestBelongings {

    private TestBelongings() {}

    /** Those that an answer tells. */
    public static Belongings of(String user) {
        return BelongingsReading.of(Lenient.object(user).orElseThrow());
    }
}
