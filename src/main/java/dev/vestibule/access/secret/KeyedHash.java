package dev.vestibule.access.secret;

/**
 * The keyed hashes under which one text may have been kept. In SQL: {@code in (?, ?)}, always with both, so that a
 * statement is the same work whether there is a secret before or not.
 *
 * @param current made with the site's secret; what is kept from now on
 * @param before made with the secret before it; the same as the current one when there is none
 */
public record KeyedHash(String current, String before) {

    /** Whether this text is what was kept. */
    public boolean matches(String kept) {
        return current.equals(kept) || before.equals(kept);
    }

    /** Whether what was kept was made with the secret before, and should be kept anew. */
    public boolean isOld(String kept) {
        return !current.equals(kept);
    }
}
