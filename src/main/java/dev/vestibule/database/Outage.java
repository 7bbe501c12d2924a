package dev.vestibule.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Tells the log once that the database is in trouble, and what to look at; and once that it is over. */
final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final String NONE = "";

    private final Optional<Path> folder;
    private final AtomicReference<String> told = new AtomicReference<>(NONE);

    Outage(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Something failed; told when a site can mend it and it is news. */
    void failed(SQLException failure) {
        SiteFault.sentence(failure, folder)
                .filter(sentence -> !sentence.equals(told.getAndSet(sentence)))
                .ifPresent(LOG::error);
    }

    /** A row was written. */
    void over() {
        if (!told.getAndSet(NONE).equals(NONE)) {
            LOG.info("The database works again.");
        }
    }
}
