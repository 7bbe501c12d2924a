package dev.vestibule.kiosk;

import dev.vestibule.web.CurrentLanguage;
import dev.vestibule.web.Language;
import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The welcome page, which kiosks show all day. Without an alert it is the same for everybody, but for the language and the
 * token in its forms: it is made once in each language, and after that only gets the token of whoever asks.
 */
@Singleton
class WelcomePage {

    private static final String TOKEN_FIELD = "<input type=\"hidden\" name=\"%s\" value=\"%s\">";

    /** The sentence is for who was here: whoever comes next finds the page as it always is. */
    private static final int SECONDS_FOR_ONE_PERSON = 15;

    private final CsrfTokenParameterProvider csrf;
    private final CurrentLanguage language;

    /** What stands before, between and behind the tokens. */
    private final Map<Language, List<String>> withoutTokens = new ConcurrentHashMap<>();

    WelcomePage(CsrfTokenParameterProvider csrf, CurrentLanguage language) {
        this.csrf = csrf;
        this.language = language;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Welcome(String alert, int resets) implements TemplateInstance {}

    /** The page for this request. */
    String html() {
        String field = TOKEN_FIELD.formatted(csrf.getParameterName(), csrf.getToken());
        return String.join(field, withoutTokens.computeIfAbsent(language.get(), first -> around(field)));
    }

    /** The page for this request, with a sentence on why somebody is back on it. */
    String html(String alert) {
        return new Welcome(alert, SECONDS_FOR_ONE_PERSON).render();
    }

    private static List<String> around(String field) {
        String page = new Welcome("", 0).render();
        List<String> parts = List.of(page.split(Pattern.quote(field), -1));
        if (parts.size() == 1) {
            // Better no page than one with somebody else's token.
            throw new IllegalStateException("The welcome page has no form with a token");
        }
        return parts;
    }
}
