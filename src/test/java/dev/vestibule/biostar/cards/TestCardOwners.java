package dev.vestibule.biostar.cards;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.people.TestPeople;
import java.time.Clock;

/** The beans of this room, put together by hand. */
public final class TestCardOwners {

    private TestCardOwners() {}

    public static CardOwners of(ServerCalls server, TestPeople people, BioStarConfig config, Clock clock) {
        return new CardOwners(
                people.people, new CardLists(server), new CardIndex(people.lists, people.people, config, clock));
    }
}
