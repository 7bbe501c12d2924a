package dev.vestibule.emulator;

import java.util.Arrays;

/** Which version of BioStar 2 the emulator is. */
record EmulatedVersion(String version) {

    static EmulatedVersion of(Site site) {
        return new EmulatedVersion(site.switches().get(Switch.VERSION));
    }

    /** Whether it is this version or a later one. */
    boolean since(String other) {
        return Arrays.compare(numbers(version), numbers(other)) >= 0;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
