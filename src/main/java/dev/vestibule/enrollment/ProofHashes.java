package dev.vestibule.enrollment;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.people.Person;
import jakarta.inject.Singleton;

/** Keyed hashes by which a proof and a person are known again, while the database holds neither. */
@Singleton
public class ProofHashes {

    private static final String BADGE = "badge";

    private final SecretKeys keys;

    ProofHashes(SecretKeys keys) {
        this.keys = keys;
    }

    /** The hash of who is proven and by what; another pass of the same person has another one. */
    public KeyedHash of(Proof proof) {
        return keys.hashes(Purpose.PROOF, proof.passId().orElse(BADGE) + ":" + proof.personId());
    }

    /**
     * The hash of what tells a person from the next one who gets the same user id: name and e-mail address, as BioStar
     * has them (section 3.2).
     */
    public KeyedHash of(Person person) {
        String address = person.email().orElse("");
        return keys.hashes(Purpose.PERSON, person.id() + "\n" + person.name().strip() + "\n" + address.strip());
    }
}
