package dev.vestibule.console.kiosks;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.console.Alert;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * What the kiosks page shows.
 *
 * @param kiosks the pairings in the operator's reach
 * @param readers the readers a kiosk can be paired with
 * @param here the kiosk that this browser is
 * @param ended the kiosk that was just revoked, which the page then says
 * @param alert why the readers are not known, or nothing was paired
 * @param version which BioStar it is, as far as it told
 * @param name what was typed as the name
 */
@TemplateData
record KiosksView(
        List<KioskRow> kiosks,
        List<Reader> readers,
        Optional<Kiosk> here,
        Optional<Kiosk> ended,
        Optional<Alert> alert,
        ServerVersion version,
        String name) {

    /** The same page with what was typed as the name. */
    KiosksView withName(String typed) {
        return new KiosksView(kiosks, readers, here, ended, alert, version, typed);
    }
}
