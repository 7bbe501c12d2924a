package dev.vestibule.biostar.operators;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Login ids, as far as two spellings may be one account: databases below BioStar compare more loosely than Java. */
public final class LoginId {

    /** Accents, blanks, and what cannot be seen. */
    private static final Pattern IGNORED = Pattern.compile("[\\p{M}\\p{Z}\\p{C}\\s]+");

    private LoginId() {}

    /** One spelling for all that might be the same: without case, blanks, accents, invisible and wide characters. */
    public static String folded(String loginId) {
        String plain = Normalizer.normalize(loginId, Normalizer.Form.NFKD);
        return IGNORED.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
