package dev.vestibule.enrollment.scan;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.Tokens;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.ProofHashes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Seals a capture between the scan and "Use this picture", so that nobody keeps it meanwhile: it belongs to one person, by
 * one proof, in one journey, and only for minutes.
 */
@Singleton
public class SealedCaptures {

    /** How long a picture waits for "Use this picture". */
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private final Tokens tokens;
    private final ProofHashes hashes;

    SealedCaptures(Tokens tokens, ProofHashes hashes) {
        this.tokens = tokens;
        this.hashes = hashes;
    }

    /** The capture of a fresh scan, as its form carries it. */
    public String seal(String journeyId, Proof proof, Capture capture) {
        String binding = binding(journeyId, hashes.of(proof).current());
        return tokens.seal(Purpose.CAPTURE, binding, capture.json(), VALIDITY);
    }

    /** The capture of a form; empty when it was changed, belongs to another journey, person or proof, or is too old. */
    public Optional<Capture> open(String journeyId, Proof proof, String sealed) {
        KeyedHash hash = hashes.of(proof);
        return tokens.open(Purpose.CAPTURE, binding(journeyId, hash.current()), sealed)
                .or(() -> tokens.open(Purpose.CAPTURE, binding(journeyId, hash.before()), sealed))
                .map(Capture::of);
    }

    private static String binding(String journeyId, String proofHash) {
        return journeyId + ":" + proofHash;
    }
}
