package dev.vestibule.biostar.operators;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.connection.TestConnection;
import dev.vestibule.biostar.people.Validity;

/** The beans of this room, put together by hand. */
public final class TestOperators {

    public final Operators operators;
    public final OperatorRights rights;

    public TestOperators(TestConnection connection, BioStarEndpoint endpoint, Validity validity) {
        operators = new Operators(endpoint, connection.login);
        rights = new OperatorRights(connection.server, validity);
    }
}
