package dev.vestibule.console;

import dev.vestibule.access.Kiosk;
import dev.vestibule.access.Kiosks;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.Operator;
import dev.vestibule.biostar.Reader;
import dev.vestibule.biostar.Readers;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.web.Reference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Readers and kiosks as far as an operator's own BioStar rights go. A kiosk is in reach when its reader is: by the device
 * group that BioStar gives it now, or, when BioStar does not give its readers or knows this one no more, by the one it had
 * when it was paired. What is out of reach is as unknown as nothing, and recorded when it was asked for. Calls block.
 */
@Singleton
class KioskReach {

    private final CurrentOperator current;
    private final Kiosks kiosks;
    private final Readers readers;
    private final Records records;
    private final Reference reference;

    KioskReach(CurrentOperator current, Kiosks kiosks, Readers readers, Records records, Reference reference) {
        this.current = current;
        this.kiosks = kiosks;
        this.readers = readers;
        this.records = records;
        this.reference = reference;
    }

    /** Ends the request with 403 for somebody whom BioStar does not let do what a kiosk does. */
    void mustPair() {
        current.mustPair();
    }

    /** The readers that this operator may pair a kiosk with. */
    List<Reader> offered(List<Reader> known) {
        return known.stream()
                .filter(Reader::takesFaces)
                .filter(reader -> reaches(reader.groupId()))
                .toList();
    }

    /** The reader with this id, when it is offered. */
    Optional<Reader> offered(List<Reader> known, String readerId) {
        Optional<Reader> reader =
                known.stream().filter(each -> each.id().equals(readerId)).findFirst();
        if (reader.isPresent() && !reaches(reader.get().groupId())) {
            records.write(refused().reader(reader.get().id()));
        }
        return reader.filter(each -> offered(known).contains(each));
    }

    /** The kiosks that this operator sees. */
    List<Kiosk> kiosks(List<Reader> known) {
        return kiosks.all().stream().filter(kiosk -> reaches(kiosk, known)).toList();
    }

    /** The kiosk with this id. One out of reach is as unknown as none. */
    Kiosk kiosk(String id) {
        Kiosk kiosk = kiosks.byId(id).orElseThrow(() -> new ProblemException(Problem.KIOSK_UNKNOWN));
        if (!reaches(kiosk, knownOrNone())) {
            records.write(refused().kiosk(kiosk.id()).reader(kiosk.readerId()));
            throw new ProblemException(Problem.KIOSK_UNKNOWN);
        }
        return kiosk;
    }

    private boolean reaches(Kiosk kiosk, List<Reader> known) {
        String groupId = known.stream()
                .filter(reader -> reader.id().equals(kiosk.readerId()))
                .map(Reader::groupId)
                .findFirst()
                .or(kiosk::readerGroupId)
                .orElse("");
        return reaches(groupId);
    }

    private boolean reaches(String deviceGroupId) {
        Operator operator = current.get();
        return operator.devices().reach(deviceGroupId);
    }

    private List<Reader> knownOrNone() {
        try {
            return readers.list();
        } catch (BioStarException away) {
            return List.of();
        }
    }

    private Entry refused() {
        return Entry.of(RecordKind.KIOSK_REFUSED, reference.id())
                .operator(current.get().id())
                .cause(KioskRefusal.OUT_OF_REACH, Optional.empty());
    }
}
