package io.github.diops.adapters.persistence.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * PostgreSQL for tests: the server that the system property {@value #PROPERTY} names by a JDBC URL, whose user is a
 * superuser, or one that is started here for all tests of this process and ends with it. The latter does not wait for the
 * disk, so nothing that runs on it speaks of durability.
 */
final class TestPostgres {
    static final String PROPERTY = "diops.test.postgres";
    static final String SERVICE = "diops_test_service";

    private TestPostgres() {}

    private static final class Server {
        // it tells every line that initdb and the server say; held here, since the JDK forgets a logger nobody holds
        private static final Logger LOG = Logger.getLogger("io.zonky.test");

        static final EmbeddedPostgres RUNNING = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            LOG.setLevel(Level.WARNING);
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL does not start here", e);
            }
        }
    }

    /** The URL of an empty database of that name, made anew. */
    static String emptyDatabase(String name) {
        String given = System.getProperty(PROPERTY, "");
        String server = given.isEmpty() ? Server.RUNNING.getJdbcUrl("postgres", "postgres") : given;
        try (Session session = new Session(DriverManager.getConnection(server))) {
            session.execute("DROP DATABASE IF EXISTS diops_test_" + name);
            session.execute("CREATE DATABASE diops_test_" + name);
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
        return server.replaceFirst("^([^?]*/)[^/?]*", "$1diops_test_" + name);
    }

    /** Makes an ordinary role the owner of that empty database, and answers the URL by which it comes. */
    static String ofOwner(String url) {
        String owner = as("diops_test_owner", url);
        execute(url, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        execute(url, "GRANT CREATE ON SCHEMA public TO diops_test_owner");
        return owner;
    }

    /** The URL of a role that owns nothing and may not do anything yet. */
    static String ofService(String url) {
        return as(SERVICE, url);
    }

    private static String as(String role, String url) {
        if (query(url, row -> true, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")
                .isEmpty()) {
            execute(url, "CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'");
        }
        return url.replaceFirst("\\?.*|$", "?user=" + role + "&password=" + role);
    }

    /** Migrates that database, and answers the URL of a role that owns nothing and serves on it. */
    static String served(String url) {
        return served(url, url);
    }

    /** The same where the tables are an ordinary owner's. */
    static String served(String url, String owner) {
        String service = ofService(url);
        execute(url, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        new PostgresProvider().migrate(owner, Option.some(SERVICE));
        return service;
    }

    /** Deletes every row of that migrated database. */
    static void clear(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            Session session = new Session(connection);
            for (String table : SchemaTest.TABLES) {
                session.execute("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
    }

    static void execute(String url, String statement) {
        try (Session session = new Session(DriverManager.getConnection(url))) {
            session.execute(statement);
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
    }

    static <T> List<T> query(String url, Session.RowReader<T> reader, String sql) {
        try (Session session = new Session(DriverManager.getConnection(url))) {
            return session.query(reader, Sql.of(sql));
        } catch (SQLException e) {
            throw SqlFailures.storage(e);
        }
    }

    /** A row as one text. */
    static String cells(ResultSet row) throws SQLException {
        List<String> cells = List.empty();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            cells = cells.append(row.getString(column));
        }
        return cells.mkString("|");
    }
}
