package dev.vestibule.kiosk;

import dev.vestibule.foundation.Sha256;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person agrees to. The page shows exactly these parts, and {@link #frozen()} of the same object is what is kept.
 *
 * @param terms what, why, where, how long
 * @param notes the sentences below, in their order
 */
@TemplateData
record ConsentText(List<Term> terms, List<String> notes) {

    /** One term with its explanation. */
    @TemplateData
    record Term(String name, String text) {}

    /** The text of this language, organization and privacy notice. */
    static ConsentText of(KioskMessages messages, String organization, String privacyUrl, boolean replaces) {
        List<Term> terms = List.of(
                new Term(messages.consentWhat(), messages.consentWhatText()),
                new Term(messages.consentWhy(), messages.consentWhyText()),
                new Term(messages.consentWhere(), messages.consentWhereText(organization)),
                new Term(messages.consentHowLong(), messages.consentHowLongText()));
        String notice = messages.consentNotice(privacyUrl);
        String eitherWay = messages.consentEitherWay();
        return new ConsentText(
                terms, replaces ? List.of(messages.replaces(), notice, eitherWay) : List.of(notice, eitherWay));
    }

    /** All of it as plain text, a part a line. */
    String frozen() {
        return terms.stream().map(term -> term.name() + ": " + term.text()).collect(Collectors.joining("\n"))
                + "\n"
                + String.join("\n", notes);
    }

    /** Goes into the form, so that a text that changed in between is shown again instead of being agreed to unseen. */
    String hash() {
        return Sha256.of(frozen());
    }
}
