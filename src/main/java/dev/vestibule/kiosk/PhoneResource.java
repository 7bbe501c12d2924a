package dev.vestibule.kiosk;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.Invitations;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.web.CurrentLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Do it on my phone instead: BioStar's own invitation, to the identified person's own address and no other. */
@Path("/kiosk/phone")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class PhoneResource {

    private final CurrentJourney current;
    private final Invitations invitations;
    private final Records records;
    private final CurrentLanguage language;
    private final ScanPages pages;
    private final Texts texts;
    private final Trouble trouble;

    PhoneResource(
            CurrentJourney current,
            Invitations invitations,
            Records records,
            CurrentLanguage language,
            ScanPages pages,
            Texts texts,
            Trouble trouble) {
        this.current = current;
        this.invitations = invitations;
        this.records = records;
        this.language = language;
        this.pages = pages;
        this.texts = texts;
        this.trouble = trouble;
    }

    /** Recorded before and after; without the first record nothing is sent. The journey then ends: one mail each. */
    @POST
    public Response send() {
        Journey journey = current.at(Step.SCAN);
        Identified person = journey.person();
        if (person.maskedMail().isEmpty()) {
            throw new BackToWelcome(Because.OUT_OF_ORDER);
        }
        records.write(entry(RecordKind.INVITATION_SENDING, journey));
        try {
            invitations.send(person.personId(), language.get().tag());
        } catch (BioStarException refused) {
            records.write(entry(RecordKind.INVITATION_FAILED, journey)
                    .cause(refused.failure().kind(), refused.failure().code()));
            return pages.scan(journey, texts.failure(refused.failure()), Duration.ZERO);
        }
        records.write(entry(RecordKind.INVITATION_SENT, journey));
        return current.endWith(journey.mailed(), Step.MAILED);
    }

    private Entry entry(RecordKind kind, Journey journey) {
        Visit visit = current.visit(journey);
        return Entry.of(kind, visit.reference())
                .person(journey.person().personId())
                .kiosk(visit.kioskId())
                .journey(visit.journeyId());
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.SCAN, thrown);
    }
}
