package dev.vestibule.access.secret;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Seals text so that a browser can carry it and neither read nor change it: JWE, direct A256GCM, a key of its own for
 * each purpose. Purpose, binding and expiry are part of what is authenticated.
 */
@Singleton
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final String EXPIRES = "exp";
    private static final String BINDING = "bnd";

    private final SecretKeys keys;
    private final Clock clock;

    Tokens(SecretKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals a text.
     *
     * @param binding what the token belongs to, such as a journey's id; only the same binding opens it
     * @param validity how long it opens
     */
    public String seal(Purpose purpose, String binding, String text, Duration validity) {
        JsonWebEncryption token = encryption(keys.aes(purpose));
        token.setHeader(EXPIRES, clock.instant().plus(validity).toEpochMilli());
        token.setHeader(BINDING, binding);
        token.setPayload(text);
        try {
            return token.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException("Sealing failed", broken);
        }
    }

    /** The text of a token of this purpose and binding; empty when it is forged, changed, expired or another's. */
    public Optional<String> open(Purpose purpose, String binding, String token) {
        return keys.opening(purpose).stream()
                .flatMap(key -> open(key, binding, token).stream())
                .findFirst();
    }

    private Optional<String> open(SecretKey key, String binding, String token) {
        try {
            JsonWebEncryption encrypted = encryption(key);
            encrypted.setCompactSerialization(token);
            String text = encrypted.getPayload();
            Long expires = encrypted.getHeaders().getLongHeaderValue(EXPIRES);
            boolean good = binding.equals(encrypted.getHeader(BINDING)) && expires != null && clock.millis() < expires;
            return good ? Optional.of(text) : Optional.empty();
        } catch (JoseException | RuntimeException forged) {
            // The reason may quote the token, so only its class is told.
            LOG.debugf("A token did not open: %s", forged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static JsonWebEncryption encryption(SecretKey key) {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT));
        encryption.setContentEncryptionAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
        encryption.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        encryption.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        encryption.setKey(key);
        return encryption;
    }
}
