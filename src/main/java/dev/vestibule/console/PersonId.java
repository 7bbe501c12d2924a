package dev.vestibule.console;

import java.util.regex.Pattern;

/** The form of BioStar's user ids: a number, or up to 32 letters and digits (reference, section 3.3). */
final class PersonId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,32}");

    private PersonId() {}

    static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }
}
