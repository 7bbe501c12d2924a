package dev.vestibule.enrollment.scan;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The scans of this process whose end is not committed yet: none is left without one when the process goes. */
@ApplicationScoped
class RunningScans {

    /** How long a commit that is on its way may take, in seconds, before the process goes all the same. */
    private static final long PATIENCE = 10;

    private final Set<RunningScan> running = ConcurrentHashMap.newKeySet();

    /** A scan whose reader is asked now; abandoned by this action when whoever waits for it leaves. */
    RunningScan begin(Runnable abandon) {
        RunningScan scan = new RunningScan(abandon, running::remove);
        running.add(scan);
        return scan;
    }

    /**
     * Connections were cut off just now. Workers may not come to it any more before the database is closed, so what is
     * abandoned is recorded here.
     */
    void stop(@Observes ShutdownEvent going) {
        running.forEach(scan -> {
            scan.left();
            scan.abandon();
        });
        running.forEach(scan -> scan.awaitEnd(PATIENCE));
    }
}
