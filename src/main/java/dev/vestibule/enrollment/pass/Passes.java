package dev.vestibule.enrollment.pass;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The passes that operators issue and take back. Calls block. */
@ApplicationScoped
public class Passes {

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

    private static final String REVOKE = """
            update pass set revoked_at = ?
            where id = ? and person_id = ? and used_at is null and revoked_at is null and expires_at > ?""";

    private final Database database;
    private final Records records;
    private final SecretKeys keys;
    private final ProofHashes hashes;
    private final EnrollmentConfig config;
    private final Clock clock;
    private final PassCodes codes = new PassCodes();

    Passes(
            Database database,
            Records records,
            SecretKeys keys,
            ProofHashes hashes,
            EnrollmentConfig config,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.keys = keys;
        this.hashes = hashes;
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

    /** All passes of a person, newest first. */
    public List<Pass> of(String personId) {
        Sql query = Sql.of("select * from pass where person_id = ? order by issued_at desc, id", personId);
        return database.query(connection -> query.list(connection, Pass::of));
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
}
