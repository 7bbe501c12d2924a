package dev.vestibule.enrollment.pass;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Checks what is typed as a pass at a kiosk, counts it and refuses it. Calls block. */
@ApplicationScoped
public class TypedPasses {

    private static final int MOST_IDENTIFICATIONS = 10;

    /** Finds and counts in one statement, whatever is wrong with the pass: every refusal is the same work. */
    private static final String IDENTIFY = """
            update pass set identifications = identifications + 1, code_hash = ?
            where code_hash in (?, ?) and used_at is null and revoked_at is null and expires_at > ? and identifications < ?
            returning *""";

    /** A pass that is open no more is named in the record of its refusal; asked for in every refusal. */
    private static final String CLOSED = "select id from pass where code_hash in (?, ?)";

    private static final String GIVE_BACK =
            "update pass set identifications = identifications - 1 where id = ? and identifications > 0";

    private final Database database;
    private final Records records;
    private final SecretKeys keys;
    private final GuessLimits limits;
    private final Clock clock;

    TypedPasses(Database database, Records records, SecretKeys keys, GuessLimits limits, Clock clock) {
        this.database = database;
        this.records = records;
        this.keys = keys;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Checks what was typed; blanks and dashes between digits do not matter. Counts and records wrong ones (see
     * {@link GuessLimits}), and counts how often each pass was typed: more than 10 times without an enrollment close it.
     * Every refusal is the same work. That the pass was typed is recorded by whoever settles what it proves.
     */
    public PassCheck check(String typed, Visit visit) {
        KeyedHash hash = keys.hashes(Purpose.PASS, PassCodes.normalized(typed));
        return database.transaction(connection -> {
            GuessLimits.Turn turn = turn(connection, visit);
            Instant now = clock.instant();
            Optional<PassCheck.Wait> wait = GuessLimits.waiting(turn, now);
            if (wait.isPresent()) {
                return wait.get();
            }
            Optional<Pass> pass = Sql.of(
                            IDENTIFY, hash.current(), hash.current(), hash.before(), now, MOST_IDENTIFICATIONS)
                    .first(connection, Pass::of);
            if (pass.isPresent()) {
                return new PassCheck.Open(pass.get());
            }
            Entry refused = visit.entry(RecordKind.PASS_REFUSED);
            Optional<String> closed =
                    Sql.of(CLOSED, hash.current(), hash.before()).first(connection, row -> row.getString("id"));
            refuse(connection, turn, visit, closed.map(refused::pass).orElse(refused));
            return new PassCheck.Refused();
        });
    }

    /** Waits for the other tries on the site, as the first thing in a transaction that settles an open pass. */
    public GuessLimits.Turn turn(Connection connection, Visit visit) throws SQLException {
        return limits.hold(connection, ProofKind.PASS, visit.readerId());
    }

    /**
     * Counts and records that what was typed proves nobody. An open pass that proves nobody is refused in the same way as
     * a wrong one.
     *
     * @param refused the record of it
     */
    public void refuse(Connection connection, GuessLimits.Turn turn, Visit visit, Entry refused) throws SQLException {
        boolean locked = limits.wrong(connection, turn, clock.instant());
        records.write(connection, refused);
        if (locked) {
            records.write(connection, visit.entry(RecordKind.KIOSK_LOCKED).cause(ProofKind.PASS, Optional.empty()));
        }
    }

    /** Takes back that a pass was typed, where something else than the pass kept its person from being proven. */
    public void giveBack(Connection connection, String passId) throws SQLException {
        Sql.of(GIVE_BACK, passId).update(connection);
    }
}
