package dev.vestibule.console.kiosks;

/** What an operator calls a kiosk: one line of at most 60 characters. */
final class KioskName {

    static final int LONGEST = 60;

    private KioskName() {}

    /** What was typed, as one line; empty when nothing was. */
    static String of(String typed) {
        String line = typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
