package dev.vestibule.database;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Timers wait for the migrations: before them there may be no tables, and a start that fails tells its reason itself. */
@Singleton
public class NotMigrated implements Scheduled.SkipPredicate {

    private final Migrations migrations;

    NotMigrated(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !migrations.done();
    }
}
