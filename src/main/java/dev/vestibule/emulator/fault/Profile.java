package dev.vestibule.emulator.fault;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A version of BioStar that can be emulated: {@link Switch#VERSION} sets every switch that differs between versions to
 * what this one does, and each can be set on its own afterwards.
 */
public enum Profile {
    /** BioStar 2 with {@code adv_criteria}, three fields of a checked picture, and no slash at the end of a path. */
    BIOSTAR_2_9_12("2.9.12", "2.9.12.7", Map.of()),
    /** The last one that mails whoever {@code id} names, and knows nothing of {@code adv_criteria}. */
    BIOSTAR_2_9_7("2.9.7", "2.9.7.4", Map.of(Switch.VERSION_BLOCK, "missing", Switch.TRAILING_SLASH, "accepted")),
    /** One template in a scan, and no {@code advance_search}. */
    BIOSTAR_2_9_1(
            "2.9.1",
            "2.9.1.21",
            Map.of(
                    Switch.VERSION_BLOCK, "missing",
                    Switch.TRAILING_SLASH, "accepted",
                    Switch.TEMPLATES, "5",
                    Switch.UPLOAD_PICTURE, "image+5",
                    Switch.EMPTY_CREDENTIALS, "session-dropped")),
    /** The first with the enrollment mail; scans give an infrared template. */
    BIOSTAR_2_8_8(
            "2.8.8",
            "2.8.8.16",
            Map.of(
                    Switch.VERSION_BLOCK, "missing",
                    Switch.TRAILING_SLASH, "accepted",
                    Switch.TEMPLATES, "5+6",
                    Switch.UPLOAD_PICTURE, "image",
                    Switch.EMPTY_CREDENTIALS, "session-dropped")),
    /** BioStar X, which lies about who is active (section 3.6) and sends a content security policy. */
    BIOSTAR_X_1_0_2(
            "X 1.0.2", "1.0.2.5", Map.of(Switch.LISTED_DISABLED, "always-false", Switch.SECURITY_POLICY, "present"));

    private final String key;
    private final String build;
    private final Map<Switch, String> differences;

    Profile(String key, String build, Map<Switch, String> differences) {
        this.key = key;
        this.build = build;
        this.differences = differences;
    }

    /** The value of {@link Switch#VERSION}, such as {@code 2.9.12} or {@code X 1.0.2}. */
    public String key() {
        return key;
    }

    /** The server's own version as it tells it, {@code biostarVersion} of section 2.1. */
    public String build() {
        return build;
    }

    /** Whether this is BioStar X. */
    public boolean isX() {
        return this == BIOSTAR_X_1_0_2;
    }

    /** Whether this version has what came with a version of BioStar 2 such as {@code 2.9.8}; X has all of it. */
    public boolean since(String version) {
        return isX() || Arrays.compare(numbers(key), numbers(version)) >= 0;
    }

    static Optional<Profile> of(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key.equals(key))
                .findFirst();
    }

    /** The switches that stand otherwise than by default. */
    public Map<Switch, String> differences() {
        return differences;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
