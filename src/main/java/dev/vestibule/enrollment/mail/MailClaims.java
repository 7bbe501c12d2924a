package dev.vestibule.enrollment.mail;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.mail.MailAnswer;
import dev.vestibule.database.Database;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.Sql;
import dev.vestibule.database.SqlWork;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.pass.ProofState;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.records.Entry;
import dev.vestibule.records.OpenWork;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Claims a journey's one mail, and the person's turn, before BioStar is asked; and writes down how it ended. */
@ApplicationScoped
class MailClaims {

    private static final Logger LOG = Logger.getLogger(MailClaims.class);

    private final Database database;
    private final Records records;
    private final Proofs proofs;
    private final MailTurns turns;
    private final LateCommits late;
    private final Clock clock;

    MailClaims(Database database, Records records, Proofs proofs, MailTurns turns, LateCommits late, Clock clock) {
        this.database = database;
        this.records = records;
        this.proofs = proofs;
        this.turns = turns;
        this.late = late;
        this.clock = clock;
    }

    /**
     * One mail that somebody wants sent.
     *
     * @param visit the journey that asks; an operator otherwise
     * @param proof the journey's proof, asked again before anything is claimed
     * @param entry the record of what happens to it
     */
    record Mail(String personId, Optional<Visit> visit, Optional<Proof> proof, Function<RecordKind, Entry> entry) {

        private String reference() {
            return entry.apply(RecordKind.INVITATION_SENDING).reference();
        }
    }

    /**
     * Commits the claims and the record of the attempt together, or says why not.
     *
     * @throws DatabaseException when they could not be committed; if they were all the same, they are given back as soon as
     *     the database answers
     */
    Optional<MailOutcome> claim(Mail mail) {
        return late.now(connection -> claim(connection, mail), connection -> neverSent(connection, mail));
    }

    private Optional<MailOutcome> claim(Connection connection, Mail mail) throws SQLException {
        if (mail.visit().isPresent() && !holds(connection, mail)) {
            return Optional.of(new MailOutcome.NotAllowed());
        }
        if (hasAsked(connection, mail) || !turns.take(connection, mail.personId(), mail.reference())) {
            return Optional.of(new MailOutcome.AlreadyAsked());
        }
        mark(connection, mail, "mail_asked_at", Optional.of(clock.instant()));
        records.write(connection, mail.entry().apply(RecordKind.INVITATION_SENDING));
        return Optional.empty();
    }

    private boolean neverSent(Connection connection, Mail mail) throws SQLException {
        Entry failed = mail.entry().apply(RecordKind.INVITATION_FAILED).cause(Cause.DATABASE_AWAY, Optional.empty());
        boolean begun = OpenWork.hold(connection, Work.INVITATION, failed);
        if (begun) {
            records.write(connection, failed);
            giveBack(connection, mail);
        }
        return begun;
    }

    /** The claim stays. */
    void sent(Mail mail, MailAnswer answer) {
        Entry sent = mail.entry().apply(RecordKind.INVITATION_SENT);
        Entry told = answer == MailAnswer.WITHOUT_A_WORD ? sent.cause(answer, Optional.empty()) : sent;
        settle(told, connection -> {
            mark(connection, mail, "mail_sent_at", Optional.of(clock.instant()));
            turns.rest(connection, mail.personId(), mail.reference());
            return mail;
        });
    }

    /** The claim stays, since the mail may have gone out. */
    void unknown(Mail mail, BioStarFailure failure) {
        settle(entry(mail, RecordKind.INVITATION_UNKNOWN, failure), connection -> {
            turns.rest(connection, mail.personId(), mail.reference());
            return mail;
        });
    }

    /** Nothing was sent: it may be asked for again. */
    void release(Mail mail, BioStarFailure failure) {
        settle(entry(mail, RecordKind.INVITATION_FAILED, failure), connection -> {
            giveBack(connection, mail);
            return mail;
        });
    }

    private void giveBack(Connection connection, Mail mail) throws SQLException {
        mark(connection, mail, "mail_asked_at", Optional.empty());
        turns.end(connection, mail.personId(), mail.reference());
    }

    /** What BioStar did is true even when it cannot be written down; an error page would make people send it twice. */
    private void settle(Entry outcome, SqlWork<Mail> claims) {
        try {
            database.transaction(connection -> {
                records.write(connection, outcome);
                return claims.on(connection);
            });
        } catch (DatabaseException away) {
            LOG.errorf("%s: %s could not be recorded: %s", outcome.reference(), outcome.kind(), away.getMessage());
        }
    }

    private boolean holds(Connection connection, Mail mail) throws SQLException {
        return proofs.hold(connection, mail.visit().orElseThrow(), mail.proof().orElseThrow()) == ProofState.GOOD;
    }

    private static boolean hasAsked(Connection connection, Mail mail) throws SQLException {
        return mail.visit().isPresent()
                && Sql.of(
                                "select id from journey where id = ? and mail_asked_at is not null",
                                mail.visit().get().journeyId())
                        .exists(connection);
    }

    private static void mark(Connection connection, Mail mail, String column, Optional<Instant> time)
            throws SQLException {
        if (mail.visit().isPresent()) {
            Sql.of(
                            "update journey set " + column + " = ? where id = ?",
                            time,
                            mail.visit().get().journeyId())
                    .update(connection);
        }
    }

    private static Entry entry(Mail mail, RecordKind kind, BioStarFailure failure) {
        return mail.entry().apply(kind).cause(failure.kind(), failure.code());
    }
}
