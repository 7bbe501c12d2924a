package dev.vestibule.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/** The audit trail of the application under test, read from its database file beside it. */
public final class Ledger {

    private Ledger() {}

    /** The kinds of the records of a kiosk, oldest first. */
    static List<String> ofKiosk(String name) {
        return ofKiosk(EmulatedSite.database(), name);
    }

    /** The same, from the database file of another portal. */
    public static List<String> ofKiosk(Path database, String name) {
        return texts(
                database,
                "select record.kind from record join kiosk on kiosk.id = record.kiosk_id where kiosk.name = ?"
                        + " order by record.number",
                name);
    }

    /** The causes that were recorded at a kiosk, oldest first. */
    static List<String> causesOfKiosk(String name) {
        return causesOfKiosk(EmulatedSite.database(), name);
    }

    /** The same, from the database file of another portal. */
    public static List<String> causesOfKiosk(Path database, String name) {
        return texts(
                database,
                "select record.cause from record join kiosk on kiosk.id = record.kiosk_id where kiosk.name = ?"
                        + " and record.cause is not null order by record.number",
                name);
    }

    /**
     * What the portal does not know of an emulated BioStar that has been reset since: changes of faces, and to whom a mail
     * went within a minute, who would get none in the next test.
     */
    static void forgetChanges() {
        if (!Files.exists(EmulatedSite.database())) {
            return;
        }
        String url = "jdbc:sqlite:" + EmulatedSite.database() + "?busy_timeout=10000";
        try (Connection connection = new JDBC().connect(url, new Properties());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from face_change");
            statement.executeUpdate("delete from mail_turn");
        } catch (SQLException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static List<String> texts(Path database, String query, String parameter) {
        String url = "jdbc:sqlite:" + database + "?busy_timeout=10000";
        try (Connection connection = new JDBC().connect(url, new Properties());
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
