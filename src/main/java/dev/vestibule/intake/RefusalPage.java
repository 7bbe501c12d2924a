package dev.vestibule.intake;

import dev.vestibule.logging.LoggableFault;
import dev.vestibule.web.ErrorPage;
import dev.vestibule.web.Language;
import dev.vestibule.web.Reference;
import dev.vestibule.web.SecurityHeaders;
import dev.vestibule.web.SiteLanguages;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** The page of a refusal: always one, whatever stumbles. */
@Singleton
class RefusalPage {

    static final String TYPE = "text/html;charset=UTF-8";

    private static final Logger LOG = Logger.getLogger(RefusalPage.class);

    private static final String BARE =
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>That did not"
                    + " work</title></head><body><h1>That did not work</h1><p>Something went wrong on our side. Please try"
                    + " again, or ask at the desk.</p></body></html>";

    private final SecurityHeaders security;
    private final SiteLanguages languages;
    private volatile boolean stopping;

    RefusalPage(SecurityHeaders security, SiteLanguages languages) {
        this.security = security;
        this.languages = languages;
    }

    /** From now on those who make pages may be gone, which is no news. */
    void stop(@Observes ShutdownEvent going) {
        stopping = true;
    }

    /** The page of a request that is known. */
    String of(int status, Language language, String reference) {
        try {
            return ErrorPage.of(status, language, reference).render();
        } catch (RuntimeException unmade) {
            if (!stopping) {
                LOG.errorf(new LoggableFault(unmade), "The page of request %s could not be made", reference);
            }
            return BARE;
        }
    }

    /** The whole answer to what is no request, so that nobody knows its language. */
    FullHttpResponse toNoRequest(HttpResponseStatus status) {
        byte[] page = of(status.code(), languages.first(), new Reference().id()).getBytes(StandardCharsets.UTF_8);
        FullHttpResponse answer = ConnectionAnswer.with(status, page);
        answer.headers().set(HttpHeaderNames.CONTENT_TYPE, TYPE);
        security.guard((name, value) -> answer.headers().set(name, value));
        return answer;
    }
}
