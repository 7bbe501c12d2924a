package dev.vestibule.biostar.mail;

import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.people.TestPeople;
import io.micrometer.core.instrument.MeterRegistry;

/** The beans of this room, put together by hand. */
public final class TestInvitations {

    private TestInvitations() {}

    public static Invitations of(ServerCalls server, TestPeople people, MeterRegistry meters) {
        return new Invitations(server, new SoleRecipient(server, people.people, people.lists), new MailMetrics(meters));
    }
}
