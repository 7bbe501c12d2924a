package dev.vestibule.configuration;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The ports on which a process listens. They are the kernel's choice, because one that a test has found free may be
 * taken again before the process asks for it.
 *
 * @param pages the port of the pages
 * @param probes the management port
 */
public record Listening(int pages, int probes) {

    private static final Pattern SAID = Pattern.compile(
            "Listening on: http://\\S+:(\\d+)\\. Management interface listening on http://\\S+:(\\d+)\\.");

    /** What the newest line about it says; empty as long as there is none. */
    public static Optional<Listening> in(List<String> log) {
        return log.stream()
                .flatMap(line -> SAID.matcher(line).results())
                .reduce((older, newer) -> newer)
                .map(Listening::of);
    }

    private static Listening of(MatchResult said) {
        return new Listening(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
    }
}
