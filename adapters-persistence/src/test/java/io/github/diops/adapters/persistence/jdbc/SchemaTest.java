package io.github.diops.adapters.persistence.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables mean the same in every database, and may be spread over machines by their tenant. */
class SchemaTest {
    static final List<String> TABLES = List.of(
            "access_key",
            "contact",
            "event",
            "listed",
            "notice",
            "notice_customer",
            "request_answer",
            "snapshot",
            "stream",
            "support_case",
            "support_case_reference",
            "tenant",
            "timer",
            "trail",
            "trail_customer");
    private static final List<String> MIGRATIONS =
            List.of("V1__journal.sql", "V2__lists_timers_outbox_trail.sql", "V3__indexes.sql", "V4__access_keys.sql");

    @Test
    void the_migration_makes_every_table_in_postgresql_and_finds_them_there_again() {
        String url = TestPostgres.emptyDatabase("schema");
        new PostgresProvider().open(url).close();
        new PostgresProvider().open(url).close();

        assertThat(texts(url, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
                .isEqualTo(TABLES);
        assertThat(texts(
                        url, "SELECT DISTINCT data_type FROM information_schema.columns WHERE table_schema = 'public'"))
                .isEqualTo(List.of("bigint", "smallint", "text"));
        assertThat(texts(
                        url,
                        "SELECT DISTINCT collation_name FROM information_schema.columns WHERE table_schema = 'public'"
                                + " AND column_name IN ('tenant', 'id')"))
                .isEqualTo(List.of("C"));
    }

    @Test
    void a_migrations_number_means_one_thing_and_what_is_postgresqls_alone_is_left_out_elsewhere(
            @TempDir Path directory) {
        String postgresql = TestPostgres.emptyDatabase("schema_numbers");
        new PostgresProvider().open(postgresql).close();
        String sqlite = "jdbc:sqlite:" + directory.resolve("diops.db");
        new SqliteProvider().open(sqlite).close();

        List<String> everybodys = List.of("1 journal", "2 lists timers outbox trail", "3 indexes", "4 access keys");
        assertThat(migrated(sqlite)).isEqualTo(everybodys);
        assertThat(migrated(postgresql)).isEqualTo(everybodys.append("5 row security"));
    }

    private static List<String> migrated(String url) {
        return TestPostgres.query(
                url,
                row -> row.getString(1),
                "SELECT version || ' ' || description FROM flyway_schema_history ORDER BY installed_rank");
    }

    private static List<String> texts(String url, String question) {
        return TestPostgres.query(
                url, row -> row.getString(1), question + " AND table_name <> 'flyway_schema_history' ORDER BY 1");
    }

    @Test
    void the_tenant_leads_every_key_and_index() {
        List<String> keys = keysIn(ddl());
        assertThat(keys.size()).isEqualTo(TABLES.size() + 10);
        assertThat(keys).allMatch(columns -> columns.startsWith("tenant"));
        assertThat(keysIn("CREATE INDEX x ON event (stream, tenant)")).noneMatch(key -> key.startsWith("tenant"));
    }

    @Test
    void only_portable_words_are_used() {
        assertThat(unportableIn(ddl())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id serial PRIMARY KEY",
                "body jsonb",
                "at timestamptz",
                "team boolean",
                "x bigint GENERATED ALWAYS AS IDENTITY",
                "CREATE TRIGGER t",
                "name varchar(64)",
                "FOREIGN KEY (a) REFERENCES b",
                "x integer"
            })
    void an_unportable_word_would_be_seen(String ddl) {
        assertThat(unportableIn(ddl)).isNotEmpty();
    }

    private static List<String> keysIn(String ddl) {
        return matches("(?:primary key|unique|on [a-z_]+) ?\\(([^)]*)\\)", ddl).map(match -> match.group(1));
    }

    private static List<String> unportableIn(String ddl) {
        return matches(
                        "\\b(?:serial|bigserial|sequence|identity|autoincrement|auto_increment|trigger|function|jsonb?"
                                + "|boolean|bool|timestamp|timestamptz|date|varchar|char|integer|int|real|double"
                                + "|numeric|decimal|uuid|bytea|blob|array|enum|references|foreign|for update"
                                + "|skip locked|advisory|without rowid|strict|partition|default|view|citext)\\b",
                        ddl)
                .map(MatchResult::group);
    }

    private static List<MatchResult> matches(String pattern, String ddl) {
        String statements = ddl.lines()
                .map(line -> line.replaceFirst("--.*", ""))
                .reduce("", (above, line) -> above + line + "\n")
                .toLowerCase(Locale.ROOT);
        return List.ofAll(Pattern.compile(pattern).matcher(statements).results().toList());
    }

    private static String ddl() {
        return MIGRATIONS.map(SchemaTest::ddl).mkString("\n");
    }

    private static String ddl(String name) {
        try (InputStream migration =
                SchemaTest.class.getClassLoader().getResourceAsStream(Schema.MIGRATIONS + "/" + name)) {
            assertThat(migration).isNotNull();
            return new String(java.util.Objects.requireNonNull(migration).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
