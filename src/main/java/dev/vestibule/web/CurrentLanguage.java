package dev.vestibule.web;

import dev.vestibule.access.CookieName;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of this request: the one chosen, else the browser's first complete one, else English. */
@Named("language")
@RequestScoped
@TemplateData
public class CurrentLanguage {

    private final HttpHeaders headers;

    CurrentLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The language. */
    public Language get() {
        return chosen().or(this::preferred).orElse(Language.EN);
    }

    /** All languages to choose from. */
    public List<Language> all() {
        return List.of(Language.values());
    }

    private Optional<Language> chosen() {
        return Optional.ofNullable(headers.getCookies().get(CookieName.LANGUAGE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private Optional<Language> preferred() {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::toLanguageTag)
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }
}
