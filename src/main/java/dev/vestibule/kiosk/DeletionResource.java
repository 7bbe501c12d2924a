package dev.vestibule.kiosk;

import dev.vestibule.enrollment.face.DeletionOutcome;
import dev.vestibule.enrollment.face.FaceDeletion;
import dev.vestibule.web.CurrentLanguage;
import dev.vestibule.web.SiteFacts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Withdrawing: a person has their own face deleted, with any proof. */
@Path("/kiosk/delete")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class DeletionResource {

    private final CurrentJourney current;
    private final FaceDeletion deletion;
    private final SiteFacts site;
    private final CurrentLanguage language;
    private final Texts texts;
    private final FailurePages trouble;

    DeletionResource(
            CurrentJourney current,
            FaceDeletion deletion,
            SiteFacts site,
            CurrentLanguage language,
            Texts texts,
            FailurePages trouble) {
        this.current = current;
        this.deletion = deletion;
        this.site = site;
        this.language = language;
        this.texts = texts;
        this.trouble = trouble;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Delete(String alert, String text) implements TemplateInstance {}

    @GET
    public TemplateInstance confirm() {
        current.at(Step.EXISTING);
        return new Delete("", text());
    }

    @POST
    public Response delete() {
        Journey journey = current.at(Step.EXISTING);
        return deletion.delete(
                        current.visit(journey),
                        journey.person().proof(),
                        text(),
                        language.get().tag())
                .fold(new Answers(journey));
    }

    /** What a person reads of each outcome. */
    private final class Answers implements DeletionOutcome.Cases<Response> {

        private final Journey journey;

        private Answers(Journey journey) {
            this.journey = journey;
        }

        @Override
        public Response deleted() {
            return current.endWith(journey, Step.DELETED);
        }

        @Override
        public Response notDeleted(DeletionOutcome.NotDeleted notDeleted) {
            return Response.ok(new Delete(texts.alerts().notDeleted(), text())).build();
        }

        @Override
        public Response anotherSave() {
            return Response.ok(new Delete(texts.alerts().anotherSave(), text())).build();
        }

        @Override
        public Response notAllowed() {
            throw new BackToWelcome(ReturnReason.ENDED);
        }
    }

    private String text() {
        return texts.pages().deleteText(site.organization());
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.DELETE, thrown);
    }
}
