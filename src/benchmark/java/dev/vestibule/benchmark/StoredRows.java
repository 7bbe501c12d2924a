package dev.vestibule.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** How much a running product keeps in its embedded database; only reads. */
record StoredRows(Path file) {

    /** Of the database and of what is not yet in it. */
    long bytes() throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
    }

    /** Rows of all tables together. */
    long rows() {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            long rows = 0;
            for (String table : tables(statement)) {
                try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    rows += count.getLong(1);
                }
            }
            return rows;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The database cannot be read", unreadable);
        }
    }

    private Connection open() throws SQLException {
        SQLiteConfig reading = new SQLiteConfig();
        reading.setReadOnly(true);
        Properties properties = reading.toProperties();
        DriverManager.registerDriver(new JDBC());
        return DriverManager.getConnection("jdbc:sqlite:" + file, properties);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery(
                "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }
}
