package dev.vestibule.access.pairing;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.biostar.readers.Readers;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Readers and kiosks as far as an operator's own BioStar rights go. A kiosk is in reach when its reader is: by the device
 * group that BioStar gives it now, or, when BioStar does not give its readers or knows this one no more, by the one it had
 * when it was paired. What is out of reach is as unknown as nothing, and recorded when it was asked for. Calls block.
 */
@Singleton
public class KioskReach {

    private final Kiosks kiosks;
    private final Readers readers;
    private final Records records;

    KioskReach(Kiosks kiosks, Readers readers, Records records) {
        this.kiosks = kiosks;
        this.readers = readers;
        this.records = records;
    }

    /** The readers that this operator may pair a kiosk with. */
    public List<Reader> offered(Operator operator, List<Reader> known) {
        return known.stream()
                .filter(Reader::takesFaces)
                .filter(reader -> operator.devices().reach(reader.groupId()))
                .toList();
    }

    /** The reader with this id, when it is offered. */
    public Optional<Reader> offered(Operator operator, List<Reader> known, String readerId, String reference) {
        Optional<Reader> reader =
                known.stream().filter(each -> each.id().equals(readerId)).findFirst();
        if (reader.isPresent() && !operator.devices().reach(reader.get().groupId())) {
            records.write(refused(operator, reference).reader(reader.get().id()));
        }
        return reader.filter(each -> offered(operator, known).contains(each));
    }

    /** The kiosks that this operator sees. */
    public List<Kiosk> kiosks(Operator operator, List<Reader> known) {
        return kiosks.all().stream()
                .filter(kiosk -> reaches(operator, kiosk, known))
                .toList();
    }

    /** The kiosk with this id; empty when there is none in reach. */
    public Optional<Kiosk> kiosk(Operator operator, String id, String reference) {
        Optional<Kiosk> kiosk = kiosks.byId(id);
        if (kiosk.isPresent() && !reaches(operator, kiosk.get(), knownOrNone())) {
            records.write(refused(operator, reference)
                    .kiosk(kiosk.get().id())
                    .reader(kiosk.get().readerId()));
            return Optional.empty();
        }
        return kiosk;
    }

    private static boolean reaches(Operator operator, Kiosk kiosk, List<Reader> known) {
        String groupId = known.stream()
                .filter(reader -> reader.id().equals(kiosk.readerId()))
                .map(Reader::groupId)
                .findFirst()
                .or(kiosk::readerGroupId)
                .orElse("");
        return operator.devices().reach(groupId);
    }

    private List<Reader> knownOrNone() {
        try {
            return readers.list();
        } catch (BioStarException away) {
            return List.of();
        }
    }

    private static Entry refused(Operator operator, String reference) {
        return Entry.of(RecordKind.KIOSK_REFUSED, reference)
                .operator(operator.id())
                .cause(KioskRefusal.OUT_OF_REACH, Optional.empty());
    }
}
