package dev.vestibule.records;

import dev.vestibule.database.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Work that was recorded as begun and not yet as ended, each with a row of its own, written and deleted in the
 * transactions of those records. Whoever deletes the row ends the work: the others wait for that, and find none.
 */
public final class OpenWork {

    private static final String BEGIN =
            "insert into open_work (record_number, work, subject, reference, owner) values (?, ?, ?, ?, ?)";

    /** Changes nothing: whoever else wants to end the work waits until the transaction is over. */
    private static final String HOLD =
            "update open_work set owner = owner where work = ? and subject = ? and reference = ?";

    private static final String END = "delete from open_work where work = ? and subject = ? and reference = ?";

    /** A cross join, since SQLite then begins with the few rows on its left: otherwise it reads every record. */
    private static final String LEFT = """
            select record.* from open_work cross join record
            where record.number = open_work.record_number and open_work.work = ? and record.committed_at < ?
            order by open_work.record_number""";

    private static final String OWNED = """
            select record.* from open_work cross join record
            where record.number = open_work.record_number and open_work.work = ? and open_work.owner = ?
            order by open_work.record_number""";

    private OpenWork() {}

    /**
     * Work that is still open.
     *
     * @param number the number of the record of its beginning
     * @param begun what that record says
     */
    public record Begun(long number, Entry begun) {}

    /** Work that began before this time and was not recorded as ended, oldest first. */
    public static List<Begun> begunBefore(Connection connection, Work work, Instant time) throws SQLException {
        return Sql.of(LEFT, work, time).list(connection, OpenWork::begun);
    }

    /** Work of this process that is not recorded as ended, oldest first. */
    public static List<Begun> of(Connection connection, Work work, String owner) throws SQLException {
        return Sql.of(OWNED, work, owner).list(connection, OpenWork::begun);
    }

    /**
     * Whether the work that this entry would end is still open; then nobody else ends it before the transaction is over.
     */
    public static boolean hold(Connection connection, Work work, Entry ending) throws SQLException {
        return Sql.of(HOLD, work, subject(ending), ending.reference()).update(connection) > 0;
    }

    /** Ends this work; false when somebody else has ended it. */
    public static boolean take(Connection connection, Begun work) throws SQLException {
        return Sql.of("delete from open_work where record_number = ?", work.number())
                        .update(connection)
                == 1;
    }

    static void begin(Connection connection, Work work, Entry entry, long number, String owner) throws SQLException {
        Sql.of(BEGIN, number, work, subject(entry), entry.reference(), owner).update(connection);
    }

    /** Before the record of the end is added, so that it comes after one that somebody else adds now. */
    static void end(Connection connection, Work work, Entry entry) throws SQLException {
        Sql.of(END, work, subject(entry), entry.reference()).update(connection);
    }

    private static Begun begun(ResultSet row) throws SQLException {
        return new Begun(row.getLong("number"), Records.row(row).entry());
    }

    /** With the request's reference this tells work apart: a journey's, or an operator's on a person. */
    private static String subject(Entry entry) {
        return entry.journeyId().or(entry::personId).orElse("");
    }
}
