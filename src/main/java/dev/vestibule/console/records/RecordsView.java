package dev.vestibule.console.records;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.records.RecordKind;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * What the records page shows.
 *
 * @param search what was asked for
 * @param kinds the kinds to choose from
 * @param kiosks the kiosks to choose from
 * @param records what was found, newest first
 * @param older link to the page of older ones
 * @param narrow whether this operator reaches some groups only, and so sees some records only
 */
@TemplateData
record RecordsView(
        RecordSearch search,
        List<RecordKind> kinds,
        List<Kiosk> kiosks,
        List<RecordLine> records,
        Optional<String> older,
        boolean narrow) {

    /** A kiosk's name; its id when the kiosk is not among those shown. */
    public String kioskName(String id) {
        return kiosks.stream()
                .filter(kiosk -> kiosk.id().equals(id))
                .map(Kiosk::name)
                .findFirst()
                .orElse(id);
    }
}
