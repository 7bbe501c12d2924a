package dev.vestibule.enrollment.pass;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.enrollment.ProofHashes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells what a person's passes are good for. Calls block. */
@Singleton
public class PassStandings {

    private final Passes passes;
    private final ProofHashes hashes;
    private final Clock clock;

    PassStandings(Passes passes, ProofHashes hashes, Clock clock) {
        this.passes = passes;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** All passes of a person as BioStar shows them now, each with what it is good for at this moment; newest first. */
    public List<PassStanding> of(Person person) {
        Instant now = clock.instant();
        KeyedHash hash = hashes.of(person);
        return passes.of(person.id()).stream()
                .map(pass -> PassStanding.of(pass, now, hash))
                .toList();
    }
}
