package dev.vestibule.access.pairing;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.database.Database;
import java.util.List;
import java.util.Optional;

/** Pairs kiosks for tests of other things. */
public final class TestKiosks {

    private static final String OPERATOR = "1036";

    private TestKiosks() {}

    /** The pairings in this database. */
    public static Kiosks in(Database database, SecretKeys keys) {
        return new Kiosks(database, keys);
    }

    /** A kiosk for everybody; another one that has the reader ends. */
    public static PairingOutcome.Paired pair(Pairings pairings, String name, Reader reader) {
        return pair(pairings, new NewKiosk(name, reader, List.of("1"), OPERATOR));
    }

    /** The kiosk that is wanted; another one that has the reader ends. */
    public static PairingOutcome.Paired pair(Pairings pairings, NewKiosk wanted) {
        PairingOutcome pairing = pairings.pair(wanted, Optional.empty(), Optional.empty(), "TEST2345");
        if (pairing instanceof PairingOutcome.ReaderTaken taken) {
            Optional<String> ending = Optional.of(taken.other().id());
            pairing = pairings.pair(wanted, Optional.empty(), ending, "TEST2345");
        }
        return (PairingOutcome.Paired) pairing;
    }
}
