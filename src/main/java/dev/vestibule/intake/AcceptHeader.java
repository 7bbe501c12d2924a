package dev.vestibule.intake;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a client says it can read; a lone star is not in the standard, but in the wild. */
final class AcceptHeader {

    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    private static final Pattern RANGE = Pattern.compile(TOKEN + "(?:/" + TOKEN + ")?");
    private static final Pattern PARAMETER = Pattern.compile(TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*\")");
    private static final Pattern WEIGHT = Pattern.compile("0?(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

    /** A type without a subtype, or a weight without its zero. */
    private static final Pattern LONE = Pattern.compile("(?:^|,)\\s*[^/,]+(?:,|$)|[qQ]=\\.");

    private AcceptHeader() {}

    /** Whether a range is not written as the standard says. */
    static boolean isBroken(MultiMap headers) {
        return ranges(headers, HttpHeaders.ACCEPT).anyMatch(AcceptHeader::isNone)
                || Stream.of(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.ACCEPT_CHARSET)
                        .flatMap(name -> ranges(headers, name))
                        .filter(range -> !range.isBlank())
                        .anyMatch(AcceptHeader::isNone);
    }

    private static Stream<String> ranges(MultiMap headers, CharSequence name) {
        return headers.getAll(name).stream().flatMap(header -> Arrays.stream(header.split(",", -1)));
    }

    private static boolean isNone(String range) {
        return !isRange(range.split(";", -1));
    }

    /** Takes away what is ordinary but no range: whoever sends it takes anything. */
    static void tidy(MultiMap headers) {
        if (headers.getAll(HttpHeaders.ACCEPT).stream()
                .anyMatch(header -> LONE.matcher(header).find())) {
            headers.remove(HttpHeaders.ACCEPT);
        }
    }

    private static boolean isRange(String[] parts) {
        return RANGE.matcher(parts[0].trim()).matches()
                && Arrays.stream(parts).skip(1).map(String::trim).allMatch(AcceptHeader::isParameter);
    }

    private static boolean isParameter(String parameter) {
        if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
            return parameter.length() > 2
                    && WEIGHT.matcher(parameter.substring(2)).matches();
        }
        return PARAMETER.matcher(parameter).matches();
    }
}
