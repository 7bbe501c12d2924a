package dev.vestibule.retention;

import dev.vestibule.database.Database;
import dev.vestibule.database.FreshStore;
import dev.vestibule.database.OtherUser;
import dev.vestibule.records.Records;
import dev.vestibule.records.TestRecords;
import java.time.Clock;

/** The job as a replica of its own, put together by hand. */
final class TestJobs {

    private TestJobs() {}

    static RetentionJob job(FreshStore store, Clock clock, RetentionConfig config) {
        return job(store, clock, config, null);
    }

    static RetentionJob job(FreshStore store, Clock clock, RetentionConfig config, OtherUser otherUser) {
        Database database = store.database();
        Records records = TestRecords.in(database, clock);
        return new RetentionJob(
                store.jobTurns(clock),
                TestRecords.seals(database, clock),
                new OldRowsRemoval(database, records),
                new SealedRowsRemoval(database, otherUser, records, config, clock),
                config,
                clock);
    }
}
