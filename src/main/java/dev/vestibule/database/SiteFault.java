package dev.vestibule.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Says in one sentence what is wrong with a database, where that is the site's to mend, and what to look at. */
final class SiteFault {

    /** What PostgreSQL's SQL states begin with, and what that means. */
    private static final Map<String, String> POSTGRESQL = Map.of(
            "08",
            "VESTIBULE_DATABASE_URL: no PostgreSQL answers there.",
            FailureCode.NO_ANSWER,
            "VESTIBULE_DATABASE_URL: no PostgreSQL answers there.",
            "57P",
            "VESTIBULE_DATABASE_URL: PostgreSQL is stopping or starting there.",
            "28",
            "VESTIBULE_DATABASE_USER, VESTIBULE_DATABASE_PASSWORD: PostgreSQL refused them.",
            "3D",
            "VESTIBULE_DATABASE_URL: PostgreSQL has no database of that name.",
            "25006",
            "VESTIBULE_DATABASE_URL: PostgreSQL can only be read there.",
            "42501",
            "VESTIBULE_DATABASE_USER: this PostgreSQL user may not make tables.",
            "53100",
            "VESTIBULE_DATABASE_URL: the volume of PostgreSQL there is full.");

    /** What SQLite's codes begin with, and what to look at. */
    private static final Map<String, String> SQLITE = Map.of(
            "SQLITE_FULL", "; its volume is full",
            "SQLITE_READONLY", "; its volume is read-only",
            "SQLITE_IOERR", "; its volume is full, gone or broken",
            "SQLITE_CANTOPEN", "; its volume is gone or may not be read",
            "SQLITE_CORRUPT", "; restore it from a backup",
            "SQLITE_NOTADB", "");

    private SiteFault() {}

    /** The sentence; empty when it is nothing that a site can mend. */
    static Optional<String> sentence(SQLException failure, Optional<Path> folder) {
        String code = FailureCode.of(failure);
        return folder.map(path -> find(SQLITE, code)
                        .map(remedy -> "VESTIBULE_DATA_DIR: the database in the folder " + path + " cannot be used: "
                                + code + remedy + "."))
                .orElseGet(() -> find(POSTGRESQL, code));
    }

    private static Optional<String> find(Map<String, String> sentences, String code) {
        return sentences.keySet().stream().filter(code::startsWith).findFirst().map(sentences::get);
    }
}
