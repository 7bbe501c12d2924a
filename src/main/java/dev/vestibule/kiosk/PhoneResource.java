package dev.vestibule.kiosk;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.mail.EnrollmentMail;
import dev.vestibule.enrollment.mail.MailOutcome;
import dev.vestibule.web.CurrentLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Do it on my phone instead: BioStar's own invitation, to the identified person's own address and no other. */
@Path("/kiosk/phone")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class PhoneResource {

    private static final Logger LOG = Logger.getLogger(PhoneResource.class);

    private final CurrentJourney current;
    private final EnrollmentMail mail;
    private final CurrentLanguage language;
    private final ScanPages pages;
    private final Texts texts;
    private final FailurePages trouble;

    PhoneResource(
            CurrentJourney current,
            EnrollmentMail mail,
            CurrentLanguage language,
            ScanPages pages,
            Texts texts,
            FailurePages trouble) {
        this.current = current;
        this.mail = mail;
        this.language = language;
        this.pages = pages;
        this.texts = texts;
        this.trouble = trouble;
    }

    /** The journey ends when the mail went out: one each, and a second tap reads the same as the first. */
    @POST
    public Response send() {
        Optional<Journey> sentBefore = sentBefore();
        if (sentBefore.isPresent()) {
            return mailed(sentBefore.get());
        }
        Journey journey = current.at(Step.SCAN);
        Identified person = journey.person();
        if (person.maskedMail().isEmpty()) {
            throw new BackToWelcome(ReturnReason.OUT_OF_ORDER);
        }
        return mail.send(current.visit(journey), person.proof(), language.get().tag())
                .fold(new Answers(journey));
    }

    private Optional<Journey> sentBefore() {
        return current.carried()
                .filter(journey ->
                        journey.step() == Step.SCAN && journey.identified().isPresent())
                .filter(journey -> mail.hasJustSent(journey.id()));
    }

    /** What a person reads of each outcome. */
    private final class Answers implements MailOutcome.Cases<Response> {

        private final Journey journey;

        private Answers(Journey journey) {
            this.journey = journey;
        }

        @Override
        public Response sent(MailOutcome.Sent sent) {
            return mailed(journey);
        }

        @Override
        public Response notSent(MailOutcome.NotSent refused) {
            return scan(journey, texts.failure(refused.failure()));
        }

        @Override
        public Response unknown(MailOutcome.Unknown unknown) {
            return scan(journey, texts.alerts().mailUnknown());
        }

        @Override
        public Response alreadyAsked() {
            return scan(journey, texts.alerts().mailAlreadyAsked());
        }

        @Override
        public Response notAllowed() {
            throw new BackToWelcome(ReturnReason.ENDED);
        }

        /** Only operators ask for somebody whom nobody has proven. */
        @Override
        public Response personInactive() {
            return notAllowed();
        }

        @Override
        public Response noAddress() {
            return notAllowed();
        }
    }

    private Response scan(Journey journey, String alert) {
        return pages.scan(journey, alert, Duration.ZERO);
    }

    /** The mail is out, even when that cannot be written down; an error page would make people send it twice. */
    private Response mailed(Journey journey) {
        try {
            current.end(journey);
        } catch (DatabaseException away) {
            LOG.errorf("A journey could not be ended after its mail: %s", away.getMessage());
        }
        return current.goOn(journey.mailed().over(Step.MAILED));
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.SCAN, thrown);
    }
}
