package dev.vestibule.console.kiosks;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.biostar.readers.ReaderState;
import dev.vestibule.enrollment.pass.KioskLimit;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * A pairing as the page shows it.
 *
 * @param kiosk the pairing
 * @param limit how its browser stands with wrong passes
 * @param groups the names of the groups it is for; empty when it is for everybody, or nobody knows for whom
 * @param reader how its reader stands; empty while BioStar does not say
 */
@TemplateData
record KioskRow(Kiosk kiosk, KioskLimit limit, String groups, Optional<ReaderState> reader) {}
