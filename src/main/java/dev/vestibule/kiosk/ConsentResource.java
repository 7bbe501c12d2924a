package dev.vestibule.kiosk;

import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.consent.Decision;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Before we begin: what is processed, and the person's decision, committed before anything is scanned. */
@Path("/kiosk/consent")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class ConsentResource {

    private final CurrentJourney current;
    private final Consents consents;
    private final SiteFacts site;
    private final CurrentLanguage language;
    private final Texts texts;
    private final FailurePages trouble;

    ConsentResource(
            CurrentJourney current,
            Consents consents,
            SiteFacts site,
            CurrentLanguage language,
            Texts texts,
            FailurePages trouble) {
        this.current = current;
        this.consents = consents;
        this.site = site;
        this.language = language;
        this.texts = texts;
        this.trouble = trouble;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConsentPage(String name, ConsentText text, String hash) implements TemplateInstance {}

    @GET
    public TemplateInstance ask() {
        Identified person = current.at(Step.CONSENT).person();
        ConsentText text = text(person);
        return new ConsentPage(person.name(), text, text.hash());
    }

    /** Takes the decision only together with the hash of the very text it was shown with. */
    @POST
    public Response decide(@RestForm String decision, @RestForm String text) {
        Journey journey = current.at(Step.CONSENT);
        ConsentText shown = text(journey.person());
        if (!shown.hash().equals(text)) {
            throw new BackToWelcome(ReturnReason.UNKNOWN_FORM);
        }
        if ("agree".equals(decision)) {
            keep(journey, Decision.GRANTED, shown);
            return current.goOn(journey.at(Step.SCAN));
        }
        if ("decline".equals(decision)) {
            keep(journey, Decision.DECLINED, shown);
            return current.endWith(journey, Step.DECLINED);
        }
        throw new BackToWelcome(ReturnReason.UNKNOWN_FORM);
    }

    private void keep(Journey journey, Decision decision, ConsentText shown) {
        consents.decide(
                current.visit(journey),
                journey.person().proof(),
                decision,
                shown.frozen(),
                language.get().tag());
    }

    private ConsentText text(Identified person) {
        return ConsentText.of(texts.pages(), site.organization(), site.privacyUrl(), person.replaces());
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.CONSENT, thrown);
    }
}
