package dev.vestibule.console;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Invitations;
import dev.vestibule.biostar.Person;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Has BioStar send its enrollment e-mail. The intention is committed before and the outcome after, so a mail without a
 * record cannot exist. Calls block.
 */
@Singleton
class EnrollmentMail {

    private static final Logger LOG = Logger.getLogger(EnrollmentMail.class);

    private final Invitations invitations;
    private final Records records;

    EnrollmentMail(Invitations invitations, Records records) {
        this.invitations = invitations;
        this.records = records;
    }

    /** Sends it once, or says why not; BioStar is not asked for somebody without an address. */
    Happened send(Person person, MailLanguage language, String operatorId, String reference) {
        if (person.email().isEmpty()) {
            return Happened.failed(Alert.of(Problem.MAIL_NO_ADDRESS, reference));
        }
        records.write(entry(RecordKind.INVITATION_SENDING, person, operatorId, reference));
        try {
            invitations.send(person.id(), language.tag());
        } catch (BioStarException refused) {
            return refused(refused.failure(), entry(RecordKind.INVITATION_FAILED, person, operatorId, reference));
        }
        writeOutcome(entry(RecordKind.INVITATION_SENT, person, operatorId, reference));
        return Happened.mailed(person.email().get());
    }

    private Happened refused(BioStarFailure failure, Entry entry) {
        writeOutcome(entry.cause(failure.kind(), failure.code()));
        return Happened.failed(Alert.of(Problem.ofInvitation(failure.kind()), failure, entry.reference()));
    }

    /** What BioStar did is true even when it cannot be written down; an error page would make people send it twice. */
    private void writeOutcome(Entry outcome) {
        try {
            records.write(outcome);
        } catch (DatabaseException away) {
            LOG.errorf("%s: %s could not be recorded: %s", outcome.reference(), outcome.kind(), away.getMessage());
        }
    }

    private static Entry entry(RecordKind kind, Person person, String operatorId, String reference) {
        return Entry.of(kind, reference).person(person.id()).operator(operatorId);
    }
}
