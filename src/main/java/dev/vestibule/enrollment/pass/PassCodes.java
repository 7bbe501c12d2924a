package dev.vestibule.enrollment.pass;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes pass codes, and reads what people type as one. */
final class PassCodes {

    /** Digits of a pass. */
    static final int LENGTH = 10;

    private static final long COUNT = 10_000_000_000L;
    private static final int MINUS_SIGN = 0x2212;

    private final SecureRandom random = new SecureRandom();

    /** Any of the ten billion codes, each as likely as the others. */
    PassCode next() {
        return new PassCode(String.format(Locale.ROOT, "%0" + LENGTH + "d", random.nextLong(COUNT)));
    }

    /**
     * What was typed with the digits of every script as 0 to 9, without blanks, dashes and invisible marks. Anything else
     * stays and is no pass; so is what is too long, of which a little more than a pass is kept.
     */
    static String normalized(String typed) {
        return typed.codePoints()
                .filter(PassCodes::counts)
                .map(PassCodes::plainDigit)
                .limit(LENGTH + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean counts(int character) {
        int type = Character.getType(character);
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && type != Character.DASH_PUNCTUATION
                && type != Character.FORMAT
                && character != MINUS_SIGN;
    }

    private static int plainDigit(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, LENGTH) : character;
    }
}
