package dev.vestibule.access;

import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.RefusalMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records requests that were refused before any rule was asked, and bounds how many: anybody can make such requests, and
 * a stranger must not fill the database. What is over the bound is only counted. The bound is in memory, per replica.
 */
@ApplicationScoped
public class RefusedRequests {

    /** Records of one address in a minute. */
    static final int MOST_OF_ONE = 5;

    /** Records of all addresses together in a minute, since a stranger may have many. */
    static final int MOST_OF_ALL = 20;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Records records;
    private final RefusalMetrics refusals;
    private final SecretKeys keys;
    private final Clock clock;
    private final Map<String, Integer> written = new HashMap<>();
    private int writtenInAll;
    private Instant windowSince = Instant.MIN;

    RefusedRequests(Records records, RefusalMetrics refusals, SecretKeys keys, Clock clock) {
        this.records = records;
        this.refusals = refusals;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who was refused: the keyed hash of the address, and the operator when it was one. */
    public record Asker(String addressHash, Optional<String> operatorId) {}

    /** An asker by the address that is counted. */
    public Asker asker(String address, Optional<String> operatorId) {
        return new Asker(keys.hash(Purpose.ADDRESS, address), operatorId);
    }

    /** Whether this refusal may be recorded; one that may not is counted here. Does not block. */
    public boolean take(RecordKind kind, Asker asker) {
        if (takes(asker.addressHash())) {
            return true;
        }
        refusals.count(kind);
        return false;
    }

    /**
     * Records a refusal that was taken; blocks.
     *
     * @throws dev.vestibule.database.DatabaseException when it could not be committed
     */
    public void write(RecordKind kind, Asker asker, String reference) {
        Entry entry = Entry.of(kind, reference).addressHash(asker.addressHash());
        records.write(asker.operatorId().map(entry::operator).orElse(entry));
    }

    private synchronized boolean takes(String address) {
        Instant now = clock.instant();
        if (now.isBefore(windowSince) || !now.isBefore(end())) {
            written.clear();
            writtenInAll = 0;
            windowSince = now;
        }
        int ofOne = written.getOrDefault(address, 0);
        if (ofOne >= MOST_OF_ONE || writtenInAll >= MOST_OF_ALL) {
            return false;
        }
        written.put(address, ofOne + 1);
        writtenInAll++;
        return true;
    }

    private Instant end() {
        return windowSince.equals(Instant.MIN) ? Instant.MIN : windowSince.plus(WINDOW);
    }
}
