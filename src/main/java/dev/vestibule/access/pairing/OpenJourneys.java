package dev.vestibule.access.pairing;

import java.sql.Connection;
import java.sql.SQLException;

/** The journeys at a kiosk, as far as a pairing needs to know of them: they end with it, in the same transaction. */
public interface OpenJourneys {

    /** Ends and records every journey that is open at this kiosk. */
    void endAll(Connection connection, String kioskId, String reference) throws SQLException;
}
