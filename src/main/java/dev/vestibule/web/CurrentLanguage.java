package dev.vestibule.web;

import io.quarkus.qute.TemplateData;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The language of this request: the one chosen, else the browser's first complete one, else English. */
@Named("language")
@RequestScoped
@TemplateData
public class CurrentLanguage {

    private final RoutingContext request;

    CurrentLanguage(RoutingContext request) {
        this.request = request;
    }

    /** The language. */
    public Language get() {
        return RequestLanguage.of(request);
    }

    /** All languages to choose from. */
    public List<Language> all() {
        return List.of(Language.values());
    }
}
