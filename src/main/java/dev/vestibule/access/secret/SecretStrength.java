package dev.vestibule.access.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** How hard a secret is to guess, as far as its text shows: random ones pass, repeated and counted ones do not. */
final class SecretStrength {

    private static final int LEAST_LENGTH = 32;

    /**
     * In bits. The estimate is low for short texts: 32 random hexadecimal digits have 128 bits, and one in 10,000 shows
     * fewer than 96; what openssl rand -base64 32 makes shows 187 and more.
     */
    private static final double LEAST_BITS = 95;

    private SecretStrength() {}

    static boolean isEnough(String secret) {
        return secret.length() >= LEAST_LENGTH && bits(secret) >= LEAST_BITS;
    }

    /** The lesser of what the characters and the steps between them show; what repeats itself counts once. */
    static double bits(String secret) {
        int[] characters = secret.substring(0, period(secret)).chars().toArray();
        int[] steps = IntStream.range(1, characters.length)
                .map(index -> characters[index] - characters[index - 1])
                .toArray();
        return Math.min(shannon(characters), shannon(steps));
    }

    /** After how many characters a text does nothing but begin again; its length when it never does. */
    private static int period(String text) {
        return IntStream.rangeClosed(1, text.length())
                .filter(length -> text.startsWith(text.substring(length)))
                .findFirst()
                .orElse(0);
    }

    /** Shannon's entropy of all values together, in bits. */
    private static double shannon(int[] values) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        return counts.values().stream()
                .mapToDouble(count -> -count * Math.log((double) count / values.length) / Math.log(2))
                .sum();
    }
}
