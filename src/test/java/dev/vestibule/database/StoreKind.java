package dev.vestibule.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** The two databases; tests of the rules run on both, with one migrated database of each kind a JVM. */
public enum StoreKind {
    SQLITE {
        @Override
        DataSource open() throws IOException {
            Path file = Files.createDirectories(Path.of("target", "test-stores"))
                    .resolve("rules-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".db");
            return sqlite(file);
        }

        @Override
        void kill(Connection connection) throws SQLException {
            connection.unwrap(SQLiteConnection.class).close();
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            PostgresServer.PostgresDatabase database = PostgresServer.newDatabase();
            return pool(org.postgresql.Driver.class, database.url(), database.user(), database.password());
        }

        @Override
        void kill(Connection connection) throws SQLException {
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            try (Connection other = source().getConnection();
                    PreparedStatement kill = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
                kill.setInt(1, backend);
                kill.execute();
            }
        }
    };

    private DataSource source;

    abstract DataSource open() throws IOException;

    /** Breaks a connection for good, as a crash of the database or of the network does. */
    abstract void kill(Connection connection) throws SQLException;

    /** The migrated database of this kind. */
    public synchronized DataSource source() {
        if (source == null) {
            try {
                source = open();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            Flyway.configure()
                    .dataSource(source)
                    .locations("db/common", "db/" + name().toLowerCase(Locale.ROOT))
                    .load()
                    .migrate();
        }
        return source;
    }

    /** An embedded database as the product opens it, except that it does not wait for the disk. */
    static DataSource sqlite(Path file) {
        return pool(
                JDBC.class,
                "jdbc:sqlite:" + file
                        + "?journal_mode=WAL&synchronous=OFF&busy_timeout=60000&foreign_keys=true&recursive_triggers=true&temp_store=MEMORY"
                        + "&transaction_mode=IMMEDIATE",
                "",
                "");
    }

    /** The driver is named, since an application that ran before in this JVM may have taken it from the driver manager. */
    static DataSource pool(Class<? extends Driver> driver, String url, String user, String password) {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier();
        configuration.connectionPoolConfiguration(pool -> pool.maxSize(10)
                .acquisitionTimeout(Duration.ofSeconds(60))
                .connectionValidator(ConnectionValidator.defaultValidator())
                .validateOnBorrow(true)
                .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(driver)
                        .jdbcUrl(url)
                        .principal(new NamePrincipal(user))
                        .credential(new SimplePassword(password))));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException failure) {
            throw new IllegalStateException("No connection pool for the tests", failure);
        }
    }
}
