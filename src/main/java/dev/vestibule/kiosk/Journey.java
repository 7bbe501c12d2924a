package dev.vestibule.kiosk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * One person's way through the kiosk, as the browser carries it, sealed.
 *
 * @param id its id, by which the server knows whether it is still open
 * @param step the page the person is on
 * @param identified the person, once they have proven who they are
 * @param mailedTo on the last page after an invitation, the masked address it went to
 */
@RegisterForReflection
record Journey(String id, Step step, Optional<Identified> identified, Optional<String> mailedTo) {

    /** A journey that has just begun. */
    static Journey begun(String id) {
        return new Journey(id, Step.IDENTIFY, Optional.empty(), Optional.empty());
    }

    /** The same journey, one page on. */
    Journey at(Step next) {
        return new Journey(id, next, identified, mailedTo);
    }

    /** The journey of this person from now on: to the consent, or first to the face that exists. */
    Journey of(Identified person) {
        return new Journey(id, person.hasFace() ? Step.EXISTING : Step.CONSENT, Optional.of(person), mailedTo);
    }

    /** The last page, which needs to know nobody. */
    Journey over(Step goodbye) {
        return new Journey(id, goodbye, Optional.empty(), mailedTo);
    }

    /** The same journey, after an invitation was sent. */
    Journey mailed() {
        return new Journey(id, step, identified, person().maskedMail());
    }

    /**
     * The person.
     *
     * @throws BackToWelcome when nobody has proven anything
     */
    Identified person() {
        return identified.orElseThrow(() -> new BackToWelcome(ReturnReason.OUT_OF_ORDER));
    }
}
