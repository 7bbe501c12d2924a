package dev.vestibule.biostar.readers;

import dev.vestibule.biostar.connection.TestConnection;
import java.time.Clock;

/** The beans of this room, put together by hand. */
public final class TestReaders {

    public final Readers readers;
    public final ReaderStates states;
    public final UserExports exports;

    public TestReaders(TestConnection connection, Clock clock) {
        readers = new Readers(connection.server, new FaceReaders(connection.server), connection.readers);
        states = new ReaderStates(connection.server, clock);
        exports = new UserExports(connection.server);
    }
}
