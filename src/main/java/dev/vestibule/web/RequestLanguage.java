package dev.vestibule.web;

import dev.vestibule.access.CookieName;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the language of a request; of one that cannot be read it is the first of those that its page comes in. */
@Singleton
public class RequestLanguage {

    private static final String KNOWN = RequestLanguage.class.getName();

    /** No browser needs as much to name its languages. */
    private static final int LONGEST = 500;

    private final SiteLanguages languages;

    RequestLanguage(SiteLanguages languages) {
        this.languages = languages;
    }

    /** The language chosen here, else the browser's first one that the page comes in, else the page's first. */
    public Language of(RoutingContext context) {
        Language known = context.get(KNOWN);
        if (known == null) {
            HttpServerRequest request = context.request();
            List<Language> choices = languages.of(request.path());
            known = chosen(request)
                    .filter(choices::contains)
                    .or(() -> preferred(request, choices))
                    .orElse(choices.get(0));
            context.put(KNOWN, known);
        }
        return known;
    }

    private static Optional<Language> chosen(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(CookieName.LANGUAGE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static Optional<Language> preferred(HttpServerRequest request, List<Language> choices) {
        return ranges(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).stream()
                .flatMap(range -> Language.of(range.getRange()).stream())
                .filter(choices::contains)
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return header == null || header.isBlank() || header.length() > LONGEST
                    ? List.of()
                    : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException broken) {
            return List.of();
        }
    }
}
