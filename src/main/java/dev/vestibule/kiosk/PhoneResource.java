package dev.vestibule.kiosk;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.EnrollmentMail;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.MailOutcome;
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

    /** How late a second tap may come. */
    private static final Duration SECOND_TAP = Duration.ofMinutes(1);

    private final CurrentJourney current;
    private final EnrollmentMail mail;
    private final Journeys journeys;
    private final CurrentLanguage language;
    private final ScanPages pages;
    private final Texts texts;
    private final Trouble trouble;

    PhoneResource(
            CurrentJourney current,
            EnrollmentMail mail,
            Journeys journeys,
            CurrentLanguage language,
            ScanPages pages,
            Texts texts,
            Trouble trouble) {
        this.current = current;
        this.mail = mail;
        this.journeys = journeys;
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
            throw new BackToWelcome(Because.OUT_OF_ORDER);
        }
        return answer(
                journey,
                mail.send(current.visit(journey), person.proof(), language.get().tag()));
    }

    private Optional<Journey> sentBefore() {
        return current.carried()
                .filter(journey ->
                        journey.step() == Step.SCAN && journey.identified().isPresent())
                .filter(journey -> journeys.hasSentMail(journey.id(), SECOND_TAP));
    }

    private Response answer(Journey journey, MailOutcome outcome) {
        if (outcome instanceof MailOutcome.Sent) {
            return mailed(journey);
        }
        if (outcome instanceof MailOutcome.NotSent refused) {
            return scan(journey, texts.failure(refused.failure()));
        }
        if (outcome instanceof MailOutcome.Unknown) {
            return scan(journey, texts.alerts().mailUnknown());
        }
        if (outcome instanceof MailOutcome.AlreadyAsked) {
            return scan(journey, texts.alerts().mailAlreadyAsked());
        }
        throw new BackToWelcome(Because.ENDED);
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
