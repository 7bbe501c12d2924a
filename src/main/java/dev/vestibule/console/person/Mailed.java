package dev.vestibule.console.person;

import dev.vestibule.biostar.mail.MailAnswer;
import io.quarkus.qute.TemplateData;

/**
 * An enrollment e-mail that BioStar took.
 *
 * @param address where it goes
 * @param answer how BioStar took it
 */
@TemplateData
record Mailed(String address, MailAnswer answer) {

    /** Whether BioStar answered nothing but HTTP 200. */
    public boolean withoutWord() {
        return answer == MailAnswer.WITHOUT_A_WORD;
    }
}
