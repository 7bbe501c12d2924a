package dev.vestibule.access.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One 256-bit key a purpose, derived from the site's secret with HMAC-SHA256; and one from the secret before it, for what
 * was made then.
 */
@Singleton
public class SecretKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final Map<Purpose, byte[]> keys;
    private final Optional<Map<Purpose, byte[]>> keysBefore;

    /** Keys of a site that has no secret before. */
    public SecretKeys(SecretConfig config) {
        this(config, Optional::empty);
    }

    /** Derives all keys; a missing secret is replaced by a random one, which the configuration check allows or not. */
    @Inject
    public SecretKeys(SecretConfig config, SecretBeforeConfig before) {
        keys = config.secret().map(SecretKeys::derived).orElseGet(() -> derived(new SecureRandom().generateSeed(32)));
        keysBefore = before.secretBefore().map(SecretKeys::derived);
    }

    /** The key of a purpose, for AES-256, to seal with. */
    public SecretKey aes(Purpose purpose) {
        return aes(keys, purpose);
    }

    /** The keys that may have sealed something of a purpose, the one of today first. */
    List<SecretKey> opening(Purpose purpose) {
        return Stream.concat(Stream.of(keys), keysBefore.stream())
                .map(each -> aes(each, purpose))
                .toList();
    }

    /**
     * A keyed hash of a text, 64 hexadecimal digits, to keep: the same text gives the same hash, on every replica. What
     * is kept is found again with {@link #hashes}.
     */
    public String hash(Purpose purpose, String text) {
        return hash(keys, purpose, text);
    }

    /** Both hashes of a text that may have been kept, to look for. */
    public KeyedHash hashes(Purpose purpose, String text) {
        String current = hash(purpose, text);
        return new KeyedHash(
                current, keysBefore.map(before -> hash(before, purpose, text)).orElse(current));
    }

    private static SecretKey aes(Map<Purpose, byte[]> keys, Purpose purpose) {
        return new SecretKeySpec(keys.get(purpose), "AES");
    }

    private static String hash(Map<Purpose, byte[]> keys, Purpose purpose, String text) {
        return HexFormat.of().formatHex(mac(keys.get(purpose), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<Purpose, byte[]> derived(String secret) {
        return derived(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<Purpose, byte[]> derived(byte[] secret) {
        Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            keys.put(purpose, mac(secret, ("vestibule:" + purpose).getBytes(StandardCharsets.UTF_8)));
        }
        return keys;
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
