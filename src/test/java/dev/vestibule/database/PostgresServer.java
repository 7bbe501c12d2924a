package dev.vestibule.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** A real PostgreSQL, started once a JVM when the first test asks, and stopped with the JVM. */
public final class PostgresServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How many ports are tried. */
    private static final int PORTS = 3;

    private static final EmbeddedPostgres SERVER = start();

    private PostgresServer() {}

    /** A new, empty database of its own. */
    public static PostgresDatabase newDatabase() {
        String name = "vestibule_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("No database on the PostgreSQL of the tests", failure);
        }
        return new PostgresDatabase(
                "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, "postgres", "postgres");
    }

    /** How to reach a database. */
    public record PostgresDatabase(String url, String user, String password) {}

    /** PostgreSQL must be told a port, and another process may take the one that was free a moment ago. */
    private static EmbeddedPostgres start() {
        IOException last = null;
        for (int port = 0; port < PORTS; port++) {
            try {
                return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw new UncheckedIOException("The PostgreSQL of the tests did not start", last);
    }
}
