package dev.vestibule.biostar;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which BioStar answers (sections 2.1, 8.1 and 9). BioStar X began again at 1, and is newer than every BioStar 2; there
 * never was a BioStar 1 with this interface. A version that nobody told counts as the newest.
 *
 * @param numbers the parts of the version, the first one first; none when it is not known
 */
public record ServerVersion(List<Integer> numbers) {

    /** A server that did not tell its version. */
    public static final ServerVersion UNKNOWN = new ServerVersion(List.of());

    /** Three or four numbers, no longer than a version's can be. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\d.])\\d{1,4}(\\.\\d{1,4}){2,3}(?![\\d.])");

    /** The version with these numbers. */
    public static ServerVersion of(Integer... numbers) {
        return new ServerVersion(List.of(numbers));
    }

    /** The first version in a text; unknown when there is none. */
    public static ServerVersion in(String text) {
        Matcher found = IN_TEXT.matcher(text);
        return found.find()
                ? new ServerVersion(Arrays.stream(found.group().split("\\."))
                        .map(Integer::valueOf)
                        .toList())
                : UNKNOWN;
    }

    /** Whether the server told it. */
    public boolean known() {
        return !numbers.isEmpty();
    }

    /** Whether this is BioStar X. */
    public boolean biostarX() {
        return known() && numbers.get(0) == 1;
    }

    /** Whether this version is the other one or a newer one; BioStar X is newer than BioStar 2, and unknown the newest. */
    public boolean isSince(ServerVersion first) {
        if (!known() || !first.known()) {
            return !known();
        }
        if (biostarX() != first.biostarX()) {
            return biostarX();
        }
        int parts = Math.max(numbers.size(), first.numbers.size());
        return IntStream.range(0, parts)
                        .map(part -> Integer.compare(part(part), first.part(part)))
                        .filter(difference -> difference != 0)
                        .findFirst()
                        .orElse(0)
                >= 0;
    }

    private int part(int at) {
        return at < numbers.size() ? numbers.get(at) : 0;
    }

    /** The product and its numbers, {@code BioStar 2 2.9.12.7}; the product's common name alone when not known. */
    public String label() {
        return !known()
                ? "BioStar"
                : (biostarX() ? "BioStar X " : "BioStar 2 ")
                        + numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
