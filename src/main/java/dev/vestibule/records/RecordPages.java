package dev.vestibule.records;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Reads the audit trail a page at a time. Pages go by number, so that records written meanwhile shift nothing. */
@ApplicationScoped
public class RecordPages {

    private record Numbered(long number, RecordRow row) {}

    private final Database database;

    RecordPages(Database database) {
        this.database = database;
    }

    /**
     * One page; blocks.
     *
     * @param size the most records on it, at least 1
     */
    public RecordPage page(RecordQuery asked, int size) {
        List<Object> values = new ArrayList<>();
        String conditions = conditions(asked, values);
        values.add(size + 1);
        Sql query = Sql.of(
                "select * from record where 1 = 1" + conditions + " order by number desc limit ?", values.toArray());
        List<Numbered> found = database.query(
                connection -> query.list(connection, row -> new Numbered(row.getLong("number"), Records.row(row))));
        List<Numbered> shown = found.subList(0, Math.min(size, found.size()));
        return new RecordPage(
                shown.stream().map(Numbered::row).toList(),
                found.size() > size ? OptionalLong.of(shown.get(size - 1).number()) : OptionalLong.empty());
    }

    private static String conditions(RecordQuery asked, List<Object> values) {
        StringBuilder conditions = new StringBuilder();
        asked.personId().ifPresent(id -> {
            conditions.append(" and person_id = ?");
            values.add(id);
        });
        asked.kind().ifPresent(kind -> {
            conditions.append(" and kind = ?");
            values.add(kind);
        });
        asked.kioskId().ifPresent(id -> {
            conditions.append(" and kiosk_id = ?");
            values.add(id);
        });
        asked.withoutPersonAt().ifPresent(kiosks -> {
            conditions.append(" and person_id is null and kiosk_id in (" + marks(kiosks.size()) + ")");
            values.addAll(kiosks);
        });
        asked.below().ifPresent(number -> {
            conditions.append(" and number < ?");
            values.add(number);
        });
        return conditions.toString();
    }

    /** Nothing is in a list of null alone. */
    private static String marks(int count) {
        return count == 0 ? "null" : String.join(", ", Collections.nCopies(count, "?"));
    }
}
