package dev.vestibule.database;

import io.agroal.api.AgroalDataSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A new, empty database of one kind, for a test that migrates it itself or breaks it for good. */
public final class FreshStore implements AutoCloseable {

    private final StoreKind kind;
    private final DataSource source;

    /** Without any table. */
    public FreshStore(StoreKind kind) {
        this(kind, open(kind));
    }

    private FreshStore(StoreKind kind, DataSource source) {
        this.kind = kind;
        this.source = source;
    }

    /** On PostgreSQL, the same as this user, which needs no password here. */
    public static FreshStore of(PostgresServer.PostgresDatabase database, String user) {
        return new FreshStore(
                StoreKind.POSTGRESQL, StoreKind.pool(org.postgresql.Driver.class, database.url(), user, user));
    }

    /** On the embedded database, in this file. */
    public static FreshStore in(Path file) {
        return new FreshStore(StoreKind.SQLITE, StoreKind.sqlite(file));
    }

    private static DataSource open(StoreKind kind) {
        try {
            return kind.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs the migrations up to this version. */
    public FreshStore migrate(String version) {
        flyway().target(version).load().migrate();
        return this;
    }

    /** Runs all migrations. */
    public FreshStore migrate() {
        flyway().load().migrate();
        return this;
    }

    @Override
    public void close() {
        ((AgroalDataSource) source).close();
    }

    /** The versions that it has not run yet, in turn. */
    public List<String> pending() {
        return Stream.of(flyway().load().info().pending())
                .map(migration -> migration.getVersion().getVersion())
                .toList();
    }

    /** From where they are written, since a running application may hide them on the class path. */
    private FluentConfiguration flyway() {
        String migrations = "filesystem:src/main/resources/db/";
        return Flyway.configure()
                .dataSource(source)
                .locations(migrations + "common", migrations + kind.name().toLowerCase(Locale.ROOT));
    }

    /** A replica's view of it. */
    public Database database() {
        return new Database(new ActiveDatabase(source, null, Optional.empty()));
    }

    /** Whoever takes turns as a replica. */
    public JobTurns jobTurns(Clock clock) {
        return new JobTurns(database(), clock);
    }

    /** How the job reaches this PostgreSQL as its own user. */
    public OtherUser otherUser(PostgresServer.PostgresDatabase server) {
        return new OtherUser(new SmallRyeConfigBuilder()
                .withMapping(DatabaseConfig.class)
                .withDefaultValue("vestibule.database.url", server.url())
                .build()
                .getConfigMapping(DatabaseConfig.class));
    }

    /** Runs one statement; returns how many rows it changed. */
    public int execute(String sql, Object... parameters) {
        return database().transaction(connection -> Sql.of(sql, parameters).update(connection));
    }

    /** Runs a script of several statements. */
    public void script(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows that a query answers, each with its values side by side. */
    public List<String> texts(String query) {
        return database().query(connection -> Sql.of(query).list(connection, FreshStore::text));
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getString(column)).append(' ');
        }
        return text.toString().trim();
    }

    /** The one number that a query answers. */
    public long number(String query, Object... parameters) {
        return database().query(connection -> Sql.of(query, parameters)
                .first(connection, row -> row.getLong(1))
                .orElseThrow());
    }
}
