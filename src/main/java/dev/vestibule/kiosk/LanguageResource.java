package dev.vestibule.kiosk;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.web.CurrentLanguage;
import dev.vestibule.web.Language;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Changes the language and stays on the page the journey is on. */
@Path("/kiosk/language")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class LanguageResource {

    private final CurrentJourney current;
    private final CurrentLanguage languages;
    private final FailurePages trouble;

    LanguageResource(CurrentJourney current, CurrentLanguage languages, FailurePages trouble) {
        this.current = current;
        this.languages = languages;
        this.trouble = trouble;
    }

    /** A kiosk is used by one person after the other, so the choice goes with the browser and with the journey. */
    @POST
    public Response choose(@RestForm String language) {
        Step step = current.carried().map(Journey::step).orElse(Step.WELCOME);
        return Language.of(language == null ? "" : language)
                .filter(languages.all()::contains)
                .map(chosen -> NextStep.page(step, cookie(chosen)))
                .orElseThrow(() -> new BackToWelcome(ReturnReason.UNKNOWN_FORM));
    }

    private static NewCookie cookie(Language language) {
        return Cookies.session(CookieName.LANGUAGE, language.tag());
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.WELCOME, thrown);
    }
}
