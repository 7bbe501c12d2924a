package dev.vestibule.intake;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cookies of a request. Only our own go further, since those of other applications on this host may be written in
 * ways over which a parser stumbles, and no page has to know them.
 */
final class CookieHeader {

    private static final String OURS = "__Host-";
    private static final Pattern BETWEEN = Pattern.compile("[;,]");
    private static final Pattern PAIR =
            Pattern.compile("[A-Za-z0-9_-]+=[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]*");

    private CookieHeader() {}

    /** Whether one of our cookies is not written as we wrote it, or an attribute of RFC 2109 is sent, as no browser does. */
    static boolean isBroken(MultiMap headers) {
        return pairs(headers)
                .anyMatch(pair -> pair.startsWith("$")
                        || pair.startsWith(OURS) && !PAIR.matcher(pair).matches());
    }

    /** Takes all cookies away but ours. */
    static void keepOurs(MultiMap headers) {
        if (headers.contains(HttpHeaders.COOKIE)) {
            String kept = pairs(headers).filter(pair -> pair.startsWith(OURS)).collect(Collectors.joining("; "));
            if (kept.isEmpty()) {
                headers.remove(HttpHeaders.COOKIE);
            } else {
                headers.set(HttpHeaders.COOKIE, kept);
            }
        }
    }

    private static Stream<String> pairs(MultiMap headers) {
        return headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(String::trim);
    }
}
