package dev.vestibule.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * Takes the texts out of every exception that anybody logs, at the handlers, where everything comes by: the text of a
 * parser's exception quotes what it could not parse, and that may be a header with all cookies. Class and place stay.
 */
@LoggingFilter(name = "without-texts")
public final class WithoutTexts implements Filter {

    private static final String OURS = "dev.vestibule";
    private static final int CAUSES = 12;

    @Override
    public boolean isLoggable(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown != null && !(thrown instanceof LoggableFault)) {
            if (!isOurs(entry)) {
                hideTexts(entry, thrown);
            }
            entry.setThrown(new LoggableFault(thrown));
        }
        return true;
    }

    /** Our own messages are written with care; those of others are patterns, filled with whatever was at hand. */
    private static boolean isOurs(LogRecord entry) {
        return entry.getLoggerName() != null && entry.getLoggerName().startsWith(OURS);
    }

    private static void hideTexts(LogRecord entry, Throwable thrown) {
        Object[] filling = entry.getParameters();
        String pattern = Objects.requireNonNullElse(entry.getMessage(), "");
        boolean quotes = texts(thrown).anyMatch(pattern::contains);
        if (quotes) {
            entry.setMessage(thrown.getClass().getName());
        }
        if (filling != null && filling.length > 0) {
            Object[] hidden = new Object[filling.length];
            Arrays.fill(hidden, "...");
            entry.setParameters(hidden);
        }
    }

    private static Stream<String> texts(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .map(Throwable::getMessage)
                .filter(text -> text != null && !text.isBlank());
    }
}
