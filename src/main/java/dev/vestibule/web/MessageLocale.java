package dev.vestibule.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every page that answers a request the language of that request, so that no resource can forget it. */
@Singleton
class MessageLocale {

    private final CurrentLanguage language;

    MessageLocale(CurrentLanguage language) {
        this.language = language;
    }

    void configure(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(this::localize);
    }

    private void localize(TemplateInstance page) {
        if (Arc.container().requestContext().isActive()) {
            page.setLocale(language.get().locale());
        }
    }
}
