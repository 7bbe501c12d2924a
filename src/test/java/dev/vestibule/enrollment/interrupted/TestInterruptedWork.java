package dev.vestibule.enrollment.interrupted;

import dev.vestibule.database.Database;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.face.FaceChanges;
import dev.vestibule.enrollment.face.SaveTurns;
import dev.vestibule.enrollment.mail.MailTurns;
import dev.vestibule.enrollment.scan.ScanLeases;
import dev.vestibule.records.Records;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;

/** What a process does at its start, and from time to time, when a test says so. */
public final class TestInterruptedWork {

    private final InterruptedWork work;

    /** Put together by hand. */
    public TestInterruptedWork(
            Database database,
            LivingProcesses processes,
            Records records,
            ScanLeases leases,
            SaveTurns turns,
            FaceChanges changes,
            MailTurns mails,
            LateCommits late,
            Clock clock) {
        DeadProcesses dead = new DeadProcesses(database, processes, records, leases, turns, changes, mails);
        work = new InterruptedWork(database, dead, late, leases, turns, mails, clock);
    }

    /** The process starts. */
    public void end(StartupEvent start) {
        work.end(start);
    }

    /** Some seconds have gone by. */
    public void endFromTimeToTime() {
        work.endFromTimeToTime();
    }
}
