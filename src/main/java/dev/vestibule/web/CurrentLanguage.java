package dev.vestibule.web;

import io.quarkus.qute.TemplateData;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The language of this request: the one chosen, else the browser's first one that there is, else the site's first. */
@Named("language")
@RequestScoped
@TemplateData
public class CurrentLanguage {

    private final RoutingContext request;
    private final RequestLanguage language;
    private final SiteLanguages languages;

    CurrentLanguage(RoutingContext request, RequestLanguage language, SiteLanguages languages) {
        this.request = request;
        this.language = language;
        this.languages = languages;
    }

    /** The language. */
    public Language get() {
        return language.of(request);
    }

    /** All languages to choose from at a kiosk. */
    public List<Language> all() {
        return languages.ofKiosks();
    }
}
