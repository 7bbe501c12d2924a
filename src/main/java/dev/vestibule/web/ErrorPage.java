package dev.vestibule.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The page for a status of 400 or above: one sentence and the reference. */
public final class ErrorPage {

    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private ErrorPage() {}

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance error(String title, String sentence, Language language, String reference);
    }

    /** The page, not yet rendered; needs no request to be known. */
    public static TemplateInstance of(int status, Language language, String reference) {
        WebMessages texts = MessageBundles.get(WebMessages.class, Localized.Literal.of(language.tag()));
        return of(status, texts, language, reference).setLocale(language.locale());
    }

    private static TemplateInstance of(int status, WebMessages texts, Language language, String reference) {
        if (status == NOT_FOUND) {
            return Templates.error(texts.not_found_title(), texts.not_found_sentence(), language, reference);
        }
        return status < SERVER_ERROR
                ? Templates.error(texts.refused_title(), texts.refused_sentence(), language, reference)
                : Templates.error(texts.failed_title(), texts.failed_sentence(), language, reference);
    }
}
