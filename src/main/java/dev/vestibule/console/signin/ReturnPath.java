package dev.vestibule.console.signin;

import java.util.regex.Pattern;

/** Where to go after the sign-in: back to a console page, never to another site. */
final class ReturnPath {

    /** Where everyone else goes. */
    static final String DEFAULT = "/console/people";

    /**
     * One step that is an id and an encoded query: no second slash, no backslash, no step of dots alone, nothing encoded
     * but letters beyond ASCII, nothing a browser reads as a host.
     */
    private static final Pattern OWN = Pattern.compile("/console/(people|kiosks)"
            + "(/(?!\\.+(\\?|$))([A-Za-z0-9_.@-]|%[89A-F][0-9A-F]){1,200})?(\\?[A-Za-z0-9=&%+._~*-]{0,500})?");

    private ReturnPath() {}

    /** The path when it is one of the console's own pages, the default otherwise. */
    static String of(String asked) {
        return asked != null && OWN.matcher(asked).matches() ? asked : DEFAULT;
    }
}
