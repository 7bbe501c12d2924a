package dev.vestibule.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One 256-bit key a purpose, derived from the site's secret with HMAC-SHA256. */
@Singleton
public class SecretKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);

    /** Derives all keys; a missing secret is replaced by a random one, which the configuration check allows or not. */
    public SecretKeys(SecretConfig config) {
        byte[] secret = config.secret()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> new SecureRandom().generateSeed(32));
        for (Purpose purpose : Purpose.values()) {
            keys.put(purpose, mac(secret, ("vestibule:" + purpose).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The key of a purpose, for AES-256. */
    public SecretKey aes(Purpose purpose) {
        return new SecretKeySpec(keys.get(purpose), "AES");
    }

    /** A keyed hash of a text, 64 hexadecimal digits: the same text gives the same hash, on every replica. */
    public String hash(Purpose purpose, String text) {
        return HexFormat.of().formatHex(mac(keys.get(purpose), text.getBytes(StandardCharsets.UTF_8)));
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
