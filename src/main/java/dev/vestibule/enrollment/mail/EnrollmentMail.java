package dev.vestibule.enrollment.mail;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.mail.MailAnswer;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has BioStar send its enrollment e-mail, when that is proven to reach one person alone. It is claimed and recorded before, and its outcome is recorded after, so a mail
 * without a record cannot exist, and a second press is not a second mail. Calls block.
 */
@ApplicationScoped
public class EnrollmentMail {

    /** How late a second tap may come. */
    private static final Duration SECOND_TAP = Duration.ofMinutes(1);

    private final Journeys journeys;
    private final MailClaims claims;
    private final Invitations invitations;
    private final MailSettings settings;

    EnrollmentMail(Journeys journeys, MailClaims claims, Invitations invitations, MailSettings settings) {
        this.journeys = journeys;
        this.claims = claims;
        this.invitations = invitations;
        this.settings = settings;
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
     * Whether one went out in this journey a moment ago: what comes now is the second tap on its button, also in a journey
     * that has ended with the first.
     */
    public boolean hasJustSent(String journeyId) {
        return journeys.hasSentMail(journeyId, SECOND_TAP);
    }

    /**
     * Whether it can be asked for in this journey: not twice, and not where BioStar is known to send none; "not known"
     * takes nothing away.
     */
    public boolean canBeAskedFor(String journeyId) {
        return !journeys.hasAskedForMail(journeyId) && !settings.knownToBeOff();
    }

    /**
     * Sends it once for an operator, to somebody who is active and has an address; not while another one is on its way to
     * this person, nor a moment after.
     *
     * @param person as BioStar shows them now
     * @param language of the mail, such as "en"
     * @throws dev.vestibule.database.DatabaseException when it could not be claimed; then nothing was sent
     */
    public MailOutcome send(String operatorId, String reference, Person person, String language) {
        if (!person.active()) {
            return new MailOutcome.PersonInactive();
        }
        if (person.email().isEmpty()) {
            return new MailOutcome.NoAddress();
        }
        Function<RecordKind, Entry> entry =
                kind -> Entry.of(kind, reference).person(person.id()).operator(operatorId);
        return send(new MailClaims.Mail(person.id(), Optional.empty(), Optional.empty(), entry), language);
    }

    private MailOutcome send(MailClaims.Mail mail, String language) {
        Optional<MailOutcome> refusal = claims.claim(mail);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        MailAnswer answer;
        try {
            answer = invitations.send(mail.personId(), language);
        } catch (BioStarException failed) {
            return failed(mail, failed.failure());
        } catch (RuntimeException broken) {
            claims.unknown(mail, BioStarFailure.of(FailureKind.UNKNOWN));
            throw broken;
        }
        claims.sent(mail, answer);
        return new MailOutcome.Sent(answer);
    }

    private MailOutcome failed(MailClaims.Mail mail, BioStarFailure failure) {
        if (failure.isAnswer()) {
            claims.release(mail, failure);
            return new MailOutcome.NotSent(failure);
        }
        claims.unknown(mail, failure);
        return new MailOutcome.Unknown(failure);
    }
}
