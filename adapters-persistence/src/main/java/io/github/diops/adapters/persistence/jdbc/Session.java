package io.github.diops.adapters.persistence.jdbc;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One connection, as work sees it. Used by one thread at a time. */
final class Session implements AutoCloseable {
    /** Makes a value of the row a result set stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement without parameters and result, such as {@code COMMIT}. */
    void execute(String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    /** Changes rows and says how many. */
    int update(String text, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(Sql.of(text, values))) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> query(RowReader<T> reader, Sql sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet rows = statement.executeQuery()) {
            java.util.List<T> read = new java.util.ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return List.ofAll(read);
        }
    }

    private PreparedStatement prepare(Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            int parameter = 1;
            for (Object value : sql.values()) {
                bind(statement, parameter++, value);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        if (value == null) {
            // of no type: text and number alike
            statement.setNull(parameter, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(parameter, kept(text));
        } else if (value instanceof Boolean yes) {
            statement.setInt(parameter, yes ? 1 : 0);
        } else if (value instanceof Number number) {
            statement.setLong(parameter, number.longValue());
        } else if (value instanceof Instant instant) {
            statement.setLong(parameter, millis(instant));
        } else {
            throw new IllegalArgumentException("no parameter: " + value.getClass());
        }
    }

    /** PostgreSQL stores no U+0000, and half a surrogate pair is no UTF-8: either would come back as another text. */
    private static String kept(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (unit == 0 || Character.isSurrogate(unit)) {
                throw new IllegalArgumentException(
                        "text with U+%04X at %d of %d cannot be stored".formatted((int) unit, at, text.length()));
            }
        }
        return text;
    }

    /** What lies beyond the reach of milliseconds, as the bound of a question may, counts as the last one. */
    private static long millis(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return Long.MIN_VALUE;
        }
        return instant.isAfter(LATEST) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
