package dev.vestibule.biostar.status;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.readers.Readers;
import java.time.Clock;

/** The beans of this room, put together by hand. */
public final class TestStatus {

    public final BioStarSettings settings;
    public final MailSettings mailSettings;
    public final BioStarStatus status;

    public TestStatus(
            ServerCalls server, Readers readers, BioStarEndpoint endpoint, MailSettingsConfig config, Clock clock) {
        settings = new BioStarSettings(server, clock);
        mailSettings = new MailSettings(server, settings, config, clock);
        status = new BioStarStatus(readers, server, endpoint, clock);
    }
}
