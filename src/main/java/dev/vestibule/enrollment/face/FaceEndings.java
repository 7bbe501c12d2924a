package dev.vestibule.enrollment.face;

import dev.vestibule.enrollment.Cause;
import dev.vestibule.records.Entry;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Records how a save or a deletion ended. A process that was frozen or cut off may find that others took it for dead and
 * have recorded that nobody knows: then what it knows is recorded only where nothing happened to the face since.
 */
@ApplicationScoped
class FaceEndings {

    private final Records records;

    FaceEndings(Records records) {
        this.records = records;
    }

    /**
     * Records the ending in a running transaction.
     *
     * @return true when this process still owned the work, and may change what it claimed; nobody else can before the
     *     transaction is over. Also when the very same ending is recorded already, by a commit of which nobody heard.
     */
    boolean end(Connection connection, Work work, Entry ending) throws SQLException {
        if (OpenWork.hold(connection, work, ending)) {
            records.write(connection, ending);
            return true;
        }
        Optional<Entry> newest = records.newestOfFace(
                        connection, ending.personId().orElseThrow())
                .filter(entry -> isOfSameWork(entry, ending));
        if (ending.kind() != work.unknown()
                && newest.filter(entry -> isOpen(work, entry, ending)).isPresent()) {
            records.write(connection, later(ending));
        }
        return newest.filter(entry -> entry.kind() == ending.kind()).isPresent();
    }

    /** That nobody knows is completed; that it was found not to be done is only corrected by whoever saw it done. */
    private static boolean isOpen(Work work, Entry newest, Entry ending) {
        return newest.kind() == work.unknown()
                || newest.kind() == FaceChange.notDone(work)
                        && newest.cause().equals(Optional.of(Cause.FOUND_LATER.name()))
                        && ending.kind() == FaceChange.done(work);
    }

    private static Entry later(Entry ending) {
        return ending.cause().isPresent() ? ending : ending.cause(Cause.FOUND_LATER, Optional.empty());
    }

    private static boolean isOfSameWork(Entry one, Entry other) {
        return one.journeyId().equals(other.journeyId()) && one.reference().equals(other.reference());
    }
}
