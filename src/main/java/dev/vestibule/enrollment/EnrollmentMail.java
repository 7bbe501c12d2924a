package dev.vestibule.enrollment;

import dev.vestibule.biostar.Acceptance;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Invitations;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has BioStar send its enrollment e-mail, when that is proven to reach one person alone. It is claimed and recorded before, and its outcome is recorded after, so a mail
 * without a record cannot exist, and a second press is not a second mail. Calls block.
 */
@ApplicationScoped
public class EnrollmentMail {

    private final MailClaims claims;
    private final Invitations invitations;

    EnrollmentMail(MailClaims claims, Invitations invitations) {
        this.claims = claims;
        this.invitations = invitations;
    }

    /**
     * Sends it once to the proven person of a journey whose proof still holds; it gets no other one unless BioStar says
     * no.
     *
     * @param language of the mail, such as "en"
     * @throws dev.vestibule.database.DatabaseException when it could not be claimed; then nothing was sent
     */
    public MailOutcome send(Visit visit, Proof proof, String language) {
        String personId = proof.personId();
        MailClaims.Mail mail =
                new MailClaims.Mail(personId, Optional.of(visit), Optional.of(proof), kind -> visit.entry(kind)
                        .person(personId));
        return send(mail, language);
    }

    /**
     * Sends it once for an operator; not while another one is on its way to this person, nor a moment after.
     *
     * @param language of the mail, such as "en"
     * @throws dev.vestibule.database.DatabaseException when it could not be claimed; then nothing was sent
     */
    public MailOutcome send(String operatorId, String reference, String personId, String language) {
        Function<RecordKind, Entry> entry =
                kind -> Entry.of(kind, reference).person(personId).operator(operatorId);
        return send(new MailClaims.Mail(personId, Optional.empty(), Optional.empty(), entry), language);
    }

    private MailOutcome send(MailClaims.Mail mail, String language) {
        Optional<MailOutcome> refusal = claims.claim(mail);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Acceptance acceptance;
        try {
            acceptance = invitations.send(mail.personId(), language);
        } catch (BioStarException failed) {
            return failed(mail, failed.failure());
        } catch (RuntimeException broken) {
            claims.unknown(mail, BioStarFailure.of(FailureKind.UNKNOWN));
            throw broken;
        }
        claims.sent(mail, acceptance);
        return new MailOutcome.Sent(acceptance);
    }

    private MailOutcome failed(MailClaims.Mail mail, BioStarFailure failure) {
        if (Answers.isAnswer(failure)) {
            claims.release(mail, failure);
            return new MailOutcome.NotSent(failure);
        }
        claims.unknown(mail, failure);
        return new MailOutcome.Unknown(failure);
    }
}
