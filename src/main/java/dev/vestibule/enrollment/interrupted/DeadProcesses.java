package dev.vestibule.enrollment.interrupted;

import dev.vestibule.database.Database;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.face.FaceChange;
import dev.vestibule.enrollment.face.FaceChanges;
import dev.vestibule.enrollment.face.SaveClaims;
import dev.vestibule.enrollment.face.SaveTurns;
import dev.vestibule.enrollment.mail.MailTurns;
import dev.vestibule.enrollment.scan.ScanLeases;
import dev.vestibule.records.Entry;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Ends what a dead process owned, in the transaction that takes it for dead: open work is recorded as unknown, its people
 * may go on elsewhere, and its readers are free when they have given up by themselves. One that was only frozen and comes
 * back finds that it owns none of it.
 */
@ApplicationScoped
class DeadProcesses {

    private final Database database;
    private final LivingProcesses processes;
    private final Records records;
    private final ScanLeases leases;
    private final SaveTurns turns;
    private final FaceChanges changes;
    private final MailTurns mails;

    DeadProcesses(
            Database database,
            LivingProcesses processes,
            Records records,
            ScanLeases leases,
            SaveTurns turns,
            FaceChanges changes,
            MailTurns mails) {
        this.database = database;
        this.processes = processes;
        this.records = records;
        this.leases = leases;
        this.turns = turns;
        this.changes = changes;
        this.mails = mails;
    }

    /** Ends the work of processes that have died; how many pieces. */
    int ofSilentProcesses() {
        int ended = 0;
        for (LivingProcesses.Silent silent : processes.look()) {
            ended += database.transaction(connection -> bury(connection, silent));
        }
        return ended;
    }

    /** Ends all turns and leases; for a process that knows that no other one lives. */
    void ofAllOthers(Connection connection) throws SQLException {
        leases.releaseAllAfterPrompt(connection);
        turns.endAll(connection);
        processes.forgetAll(connection);
    }

    /** Ends one piece of work as unknown, or as not done where it is; false when somebody else has ended it. */
    boolean end(Connection connection, Work work, OpenWork.Begun dead) throws SQLException {
        boolean open = OpenWork.take(connection, dead);
        if (open) {
            RecordKind ended = changesFace(work) ? endOfFace(connection, work, dead.begun()) : work.unknown();
            records.write(connection, dead.begun().as(ended).cause(Cause.PROCESS_ENDED, Optional.empty()));
        }
        return open;
    }

    /** What was never sent is not done, and a save may be begun again; what a deletion used up stays used. */
    private RecordKind endOfFace(Connection connection, Work work, Entry begun) throws SQLException {
        if (!changes.forgetUnsent(connection, begun)) {
            changes.unknown(connection, begun);
            return work.unknown();
        }
        if (work == Work.SAVE && begun.journeyId().isPresent()) {
            SaveClaims.reopen(connection, begun.journeyId().get());
        }
        return FaceChange.notDone(work);
    }

    private static boolean changesFace(Work work) {
        return work == Work.SAVE || work == Work.DELETION;
    }

    /** Open work first and what it holds afterwards, in the order in which living processes end theirs. */
    private int bury(Connection connection, LivingProcesses.Silent dead) throws SQLException {
        if (!processes.bury(connection, dead)) {
            return 0;
        }
        int ended = 0;
        for (Work work : Work.values()) {
            for (OpenWork.Begun begun : OpenWork.of(connection, work, dead.id())) {
                ended += end(connection, work, begun) ? 1 : 0;
            }
        }
        leases.releaseAllOf(connection, dead.id());
        turns.endAllOf(connection, dead.id());
        mails.restAllOf(connection, dead.id());
        return ended;
    }
}
