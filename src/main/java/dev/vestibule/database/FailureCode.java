package dev.vestibule.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a database calls a failure, without the driver's text, which may quote values. */
final class FailureCode {

    /** When there was no connection to ask, and so no code either. */
    static final String NO_ANSWER = "NO_ANSWER";

    /** SQLite's driver begins its messages with SQLite's own name of the error, like [SQLITE_FULL]. */
    private static final Pattern SQLITE = Pattern.compile("^\\[(SQLITE_\\w+)]");

    private FailureCode() {}

    /** SQLite's name of an error, or an SQL state of five characters, or that there was no answer. */
    static String of(SQLException failure) {
        return sqlite(failure)
                .or(() -> Optional.ofNullable(failure.getSQLState()))
                .orElse(NO_ANSWER);
    }

    private static Optional<String> sqlite(SQLException failure) {
        Matcher code = SQLITE.matcher(String.valueOf(failure.getMessage()));
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
