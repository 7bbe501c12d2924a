package dev.vestibule.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One SQL statement with its parameters, always bound, never pasted in. An {@link Instant} is kept as milliseconds since
 * 1970 UTC, an empty {@link Optional} as null, an enum constant by its name.
 */
public final class Sql {

    private final String text;
    private final Object[] parameters;

    private Sql(String text, Object... parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    /** A statement whose question marks stand for these parameters, in this order. */
    public static Sql of(String text, Object... parameters) {
        return new Sql(text, parameters);
    }

    /** Changes rows; returns how many. */
    public int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    /** All rows of the answer. */
    public <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    /** The first row of the answer. */
    public <T> Optional<T> first(Connection connection, RowReader<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }

    /** Whether the answer has a row. */
    public boolean exists(Connection connection) throws SQLException {
        return first(connection, row -> true).isPresent();
    }

    /** The time in a column that is never null. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /** The time in a column that may be null. */
    public static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        long milliseconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }

    /** The text in a column that may be null. */
    public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, column(parameters[index]));
        }
        return statement;
    }

    private static Object column(Object parameter) {
        if (parameter instanceof Optional<?> optional) {
            return optional.map(Sql::column).orElse(null);
        }
        if (parameter instanceof Instant time) {
            return time.toEpochMilli();
        }
        return parameter instanceof Enum<?> constant ? constant.name() : parameter;
    }
}
