package dev.vestibule.console;

import dev.vestibule.biostar.Person;
import dev.vestibule.enrollment.EnrollmentMail;
import dev.vestibule.enrollment.MailOutcome;
import jakarta.inject.Singleton;

/** Sends a person BioStar's enrollment e-mail, and says what came of it. Calls block. */
@Singleton
class MailFromConsole {

    private final EnrollmentMail mail;

    MailFromConsole(EnrollmentMail mail) {
        this.mail = mail;
    }

    /** Sends it once, or says why not; BioStar is not asked for somebody without an address. */
    Happened send(Person person, MailLanguage language, String operatorId, String reference) {
        if (person.email().isEmpty()) {
            return Happened.failed(Alert.of(Problem.MAIL_NO_ADDRESS, reference));
        }
        MailOutcome outcome = mail.send(operatorId, reference, person.id(), language.tag());
        if (outcome instanceof MailOutcome.Sent sent) {
            return Happened.mailed(new Mailed(person.email().get(), sent.acceptance()));
        }
        return Happened.failed(alert(outcome, reference));
    }

    private static Alert alert(MailOutcome outcome, String reference) {
        if (outcome instanceof MailOutcome.NotSent refused) {
            return Alert.of(Problem.ofInvitation(refused.failure()), refused.failure(), reference);
        }
        return Alert.of(
                outcome instanceof MailOutcome.Unknown ? Problem.MAIL_UNKNOWN : Problem.MAIL_ALREADY_ASKED, reference);
    }
}
