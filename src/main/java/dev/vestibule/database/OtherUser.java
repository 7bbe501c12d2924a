package dev.vestibule.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** The same PostgreSQL database as another user, who may do what the application may not. */
@Singleton
public class OtherUser {

    private static final String SECONDS = "30";

    private final DatabaseConfig config;

    OtherUser(DatabaseConfig config) {
        this.config = config;
    }

    /**
     * Runs statements that commit by themselves, on a connection that is closed afterwards.
     *
     * @throws DatabaseException when the connection or a statement failed
     */
    public <T> T run(String user, String password, SqlWork<T> work) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", SECONDS);
        try (Connection connection = new Driver().connect(config.url().orElseThrow(), properties)) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }
}
