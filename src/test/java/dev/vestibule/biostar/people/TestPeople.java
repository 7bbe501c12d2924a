package dev.vestibule.biostar.people;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.connection.ServerCalls;
import java.time.Clock;

/** The beans of this room, put together by hand. */
public final class TestPeople {

    public final Validity validity;
    public final UserLists lists;
    public final People people;

    public TestPeople(ServerCalls server, BioStarConfig config, Clock clock) {
        validity = new Validity(clock, config);
        lists = new UserLists(server, validity);
        people = new People(server, lists, new UserSearch(server, lists), validity);
    }
}
