package dev.vestibule.kiosk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.enrollment.Proof;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * The person of a journey, as the pages need them. The e-mail address is here in its masked form only.
 *
 * @param personId the BioStar user id
 * @param name what to call them; empty when BioStar has no name
 * @param hasFace whether BioStar held a face of theirs when they were identified
 * @param passId the pass that proved them; a badge otherwise
 * @param mayReplace whether the proof allows to replace a face
 * @param maskedMail where an invitation would go, such as {@code a•••@example.org}
 */
@RegisterForReflection
record Identified(
        String personId,
        String name,
        boolean hasFace,
        Optional<String> passId,
        boolean mayReplace,
        Optional<String> maskedMail) {

    /** This person, proven by this. */
    static Identified of(Person person, Proof proof) {
        Optional<String> mail = person.email().filter(address -> !address.isBlank());
        return new Identified(
                proof.personId(),
                person.name(),
                person.hasFace(),
                proof.passId(),
                proof.mayReplace(),
                mail.map(MaskedMail::of));
    }

    /** What the rules want to see. */
    Proof proof() {
        return new Proof(personId, passId, mayReplace);
    }

    /** Whether an enrollment takes the place of a face, which the pages then say. */
    @JsonIgnore
    boolean replaces() {
        return hasFace && mayReplace;
    }

    /** The same person, after BioStar turned out to hold a face. */
    Identified withFace() {
        return new Identified(personId, name, true, passId, mayReplace, maskedMail);
    }
}
