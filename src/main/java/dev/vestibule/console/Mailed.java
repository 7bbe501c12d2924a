package dev.vestibule.console;

import dev.vestibule.biostar.Acceptance;
import io.quarkus.qute.TemplateData;

/**
 * An enrollment e-mail that BioStar took.
 *
 * @param address where it goes
 * @param acceptance how BioStar took it
 */
@TemplateData
record Mailed(String address, Acceptance acceptance) {

    /** Whether BioStar answered nothing but HTTP 200. */
    public boolean withoutWord() {
        return acceptance == Acceptance.WITHOUT_A_WORD;
    }
}
