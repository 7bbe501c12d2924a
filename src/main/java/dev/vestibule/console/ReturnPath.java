package dev.vestibule.console;

import java.util.regex.Pattern;

/** Where to go after the sign-in: back to a console page, never to another site. */
final class ReturnPath {

    /** Where everyone else goes. */
    static final String DEFAULT = "/console/people";

    /** Plain steps and an encoded query: no second slash, no backslash, no dots, nothing a browser reads as a host. */
    private static final Pattern OWN =
            Pattern.compile("/console/(people|kiosks)(/[A-Za-z0-9-]{1,40})?(\\?[A-Za-z0-9=&%+._~*-]{0,500})?");

    private ReturnPath() {}

    /** The path when it is one of the console's own pages, the default otherwise. */
    static String of(String asked) {
        return asked != null && OWN.matcher(asked).matches() ? asked : DEFAULT;
    }
}
