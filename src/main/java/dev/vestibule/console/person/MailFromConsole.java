package dev.vestibule.console.person;

import dev.vestibule.biostar.people.Person;
import dev.vestibule.console.Alert;
import dev.vestibule.console.Problem;
import dev.vestibule.enrollment.mail.EnrollmentMail;
import dev.vestibule.enrollment.mail.MailOutcome;
import jakarta.inject.Singleton;

/** Sends a person BioStar's enrollment e-mail, and says what came of it. Calls block. */
@Singleton
class MailFromConsole {

    private final EnrollmentMail mail;

    MailFromConsole(EnrollmentMail mail) {
        this.mail = mail;
    }

    /** Sends it once, or says why not; BioStar is not asked for somebody without an address. */
    PageNews send(Person person, MailLanguage language, String operatorId, String reference) {
        return mail.send(operatorId, reference, person, language.tag())
                .fold(new Answers(person.email().orElse(""), reference));
    }

    /** What an operator reads of each outcome. */
    private record Answers(String address, String reference) implements MailOutcome.Cases<PageNews> {

        private PageNews failed(Problem problem) {
            return PageNews.failed(Alert.of(problem, reference));
        }

        @Override
        public PageNews sent(MailOutcome.Sent sent) {
            return PageNews.mailed(new Mailed(address, sent.answer()));
        }

        @Override
        public PageNews notSent(MailOutcome.NotSent refused) {
            return PageNews.failed(Alert.of(Problem.ofInvitation(refused.failure()), refused.failure(), reference));
        }

        @Override
        public PageNews unknown(MailOutcome.Unknown unknown) {
            return failed(Problem.MAIL_UNKNOWN);
        }

        @Override
        public PageNews alreadyAsked() {
            return failed(Problem.MAIL_ALREADY_ASKED);
        }

        @Override
        public PageNews personInactive() {
            return failed(Problem.PERSON_INACTIVE);
        }

        @Override
        public PageNews noAddress() {
            return failed(Problem.MAIL_NO_ADDRESS);
        }

        /** Only journeys can be over. */
        @Override
        public PageNews notAllowed() {
            return failed(Problem.MAIL_ALREADY_ASKED);
        }
    }
}
