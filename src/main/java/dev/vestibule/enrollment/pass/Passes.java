package dev.vestibule.enrollment.pass;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.Identification;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Issues, checks and revokes passes. Calls block. */
@ApplicationScoped
public class Passes {

    private static final int MOST_IDENTIFICATIONS = 10;

    /** Nothing happens when the code exists, or when somebody else's newest pass of this person came in between. */
    private static final String ISSUE = """
            insert into pass (id, person_id, may_replace, code_hash, issued_by, issued_at, expires_at, person_hash,
                identifications)
            select ?, ?, ?, ?, ?, ?, ?, ?, 0 where not exists (select 1 from pass where code_hash = ?)
            on conflict do nothing""";

    private static final String REVOKE_OPEN = """
            update pass set revoked_at = ?
            where person_id = ? and used_at is null and revoked_at is null and expires_at > ?
            returning id""";

    /** One that a save has claimed is not open, and is not opened again when that save fails. */
    private static final String SUPERSEDE =
            "update pass set superseded_at = ? where person_id = ? and superseded_at is null";

    /** Finds and counts in one statement, whatever is wrong with the pass: every refusal is the same work. */
    private static final String IDENTIFY = """
            update pass set identifications = identifications + 1, code_hash = ?
            where code_hash in (?, ?) and used_at is null and revoked_at is null and expires_at > ? and identifications < ?
            returning *""";

    /** A pass that is open no more is named in the record of its refusal; asked for in every refusal. */
    private static final String CLOSED = "select id from pass where code_hash in (?, ?)";

    private static final String GIVE_BACK =
            "update pass set identifications = identifications - 1 where id = ? and identifications > 0";

    private static final String HOLD = """
            update pass set identifications = identifications
            where id = ? and used_at is null and revoked_at is null and expires_at > ?""";

    private static final String REVOKE = """
            update pass set revoked_at = ?
            where id = ? and person_id = ? and used_at is null and revoked_at is null and expires_at > ?""";

    private final Database database;
    private final Records records;
    private final SecretKeys keys;
    private final ProofHashes hashes;
    private final GuessLimits limits;
    private final EnrollmentConfig config;
    private final Clock clock;
    private final PassCodes codes = new PassCodes();

    Passes(
            Database database,
            Records records,
            SecretKeys keys,
            ProofHashes hashes,
            GuessLimits limits,
            EnrollmentConfig config,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.keys = keys;
        this.hashes = hashes;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes back whatever pass of this person is open, issues the one that is open from now on, for the person as BioStar
     * shows them now, and records both, in one transaction. Of several at once the last one stays.
     */
    public IssueOutcome issue(Person person, boolean mayReplace, String operatorId, String reference) {
        if (!person.active()) {
            return new IssueOutcome.PersonInactive();
        }
        Instant now = clock.instant();
        Pass pass = new Pass(
                UUID.randomUUID().toString(),
                person.id(),
                mayReplace,
                operatorId,
                now,
                now.plus(config.passValidity()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(hashes.of(person).current()));
        return database.transaction(connection -> {
            PassCode code = replace(connection, pass, reference);
            records.write(
                    connection,
                    Entry.of(RecordKind.PASS_ISSUED, reference)
                            .pass(pass.id())
                            .person(person.id())
                            .operator(operatorId));
            return new IssuedPass(pass, code);
        });
    }

    /**
     * Checks what was typed at a kiosk; blanks and dashes between digits do not matter. Counts and records wrong ones (see
     * {@link GuessLimits}), and counts how often each pass was typed (more than 10 times without an enrollment close it). Same work for every refusal. What an open one proves is settled, and
     * recorded, by {@link Identification}.
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
                    .first(connection, Passes::pass);
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

    /** What was typed proves nobody. An open pass that does not is counted as a wrong one, and answered as one. */
    public void refuse(Connection connection, GuessLimits.Turn turn, Visit visit, Entry refused) throws SQLException {
        boolean locked = limits.wrong(connection, turn, clock.instant());
        records.write(connection, refused);
        if (locked) {
            records.write(connection, visit.entry(RecordKind.KIOSK_LOCKED).cause(ProofKind.PASS, Optional.empty()));
        }
    }

    /** It is not the pass that kept its person from being proven: it is as good as before it was typed. */
    public void giveBack(Connection connection, String passId) throws SQLException {
        Sql.of(GIVE_BACK, passId).update(connection);
    }

    /** Holds a pass until the transaction ends; false when it is not open any more. */
    public boolean holdOpen(Connection connection, String passId) throws SQLException {
        return Sql.of(HOLD, passId, clock.instant()).update(connection) == 1;
    }

    /** All passes of a person, newest first. */
    public List<Pass> of(String personId) {
        Sql query = Sql.of("select * from pass where person_id = ? order by issued_at desc, id", personId);
        return database.query(connection -> query.list(connection, Passes::pass));
    }

    /** Takes an open pass back, and records it; does nothing to one that is not open or not this person's. */
    public void revoke(String passId, String personId, String operatorId, String reference) {
        Entry revoked = Entry.of(RecordKind.PASS_REVOKED, reference)
                .pass(passId)
                .person(personId)
                .operator(operatorId);
        Instant now = clock.instant();
        database.transaction(connection -> {
            int passes = Sql.of(REVOKE, now, passId, personId, now).update(connection);
            if (passes > 0) {
                records.write(connection, revoked);
            }
            return passes;
        });
    }

    private PassCode replace(Connection connection, Pass pass, String reference) throws SQLException {
        PassCode code;
        do {
            // In this order: the second statement may see one that the first did not, and the insert then finds it.
            Sql.of(SUPERSEDE, pass.issuedAt(), pass.personId()).update(connection);
            revokeOpen(connection, pass, reference);
            code = codes.next();
        } while (insert(connection, pass, code) == 0);
        return code;
    }

    private void revokeOpen(Connection connection, Pass newer, String reference) throws SQLException {
        Entry revoked = Entry.of(RecordKind.PASS_REVOKED, reference)
                .person(newer.personId())
                .operator(newer.issuedBy());
        List<String> open = Sql.of(REVOKE_OPEN, newer.issuedAt(), newer.personId(), newer.issuedAt())
                .list(connection, row -> row.getString("id"));
        open.forEach(each -> records.write(connection, revoked.pass(each)));
    }

    private int insert(Connection connection, Pass pass, PassCode code) throws SQLException {
        KeyedHash hash = keys.hashes(Purpose.PASS, code.digits());
        return Sql.of(
                        ISSUE,
                        pass.id(),
                        pass.personId(),
                        pass.mayReplace(),
                        hash.current(),
                        pass.issuedBy(),
                        pass.issuedAt(),
                        pass.expiresAt(),
                        pass.personHash(),
                        hash.before())
                .update(connection);
    }

    private static Pass pass(ResultSet row) throws SQLException {
        return new Pass(
                row.getString("id"),
                row.getString("person_id"),
                row.getBoolean("may_replace"),
                row.getString("issued_by"),
                Sql.time(row, "issued_at"),
                Sql.time(row, "expires_at"),
                Sql.optionalTime(row, "used_at"),
                Sql.optionalTime(row, "revoked_at"),
                Sql.optionalText(row, "person_hash"));
    }
}
