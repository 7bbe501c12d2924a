package dev.vestibule.retention;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Takes away what is of no use any more, a few hundred rows a transaction, each with its record. */
@Singleton
class OldRowsRemoval {

    /** In place of a request's reference: no request did this. */
    static final String REFERENCE = "RETENTION";

    private final Database database;
    private final Records records;

    OldRowsRemoval(Database database, Records records) {
        this.database = database;
        this.records = records;
    }

    /** Takes some of them away; returns how many, 0 when there are none left. */
    int some(OldRows what, Instant before) {
        Sql delete = Sql.of(what.delete(), before, before);
        return database.transaction(connection -> {
            int rows = delete.update(connection);
            if (rows > 0) {
                records.write(
                        connection,
                        Entry.of(RecordKind.RETENTION_APPLIED, REFERENCE)
                                .cause(what, Optional.of(String.valueOf(rows))));
            }
            return rows;
        });
    }
}
