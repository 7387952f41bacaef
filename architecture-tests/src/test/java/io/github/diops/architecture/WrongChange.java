package io.github.diops.architecture;

import java.util.List;

/**
 * A wrong change, as somebody in a hurry would make it.
 *
 * @param what in a few words
 * @param file what it changes or adds, below the project
 * @param found the text that it replaces; empty where it adds the file
 * @param replacement what stands there then
 * @param catcher what stops it: words of the compiler's message, a rule's name, or a test's
 * @param test the test class that stops it, where neither compiler nor rule does; else empty
 */
record WrongChange(String what, String file, String found, String replacement, String catcher, String test) {
    private static final String DOMAIN = "domain/src/main/java/io/github/diops/domain/";
    private static final String APPLICATION = "application/src/main/java/io/github/diops/application/";
    private static final String PERSISTENCE =
            "adapters-persistence/src/main/java/io/github/diops/adapters/persistence/";
    private static final String REST = "adapters-rest/src/main/java/io/github/diops/adapters/rest/";
    private static final String IMPACT = DOMAIN + "severity/Impact.java";
    private static final String IMPACT_METHOD = "    /** Whether {@code affected} of {@code total} is exactly";

    String module() {
        return file.substring(0, file.indexOf('/'));
    }

    /** The text of the file once it is changed. */
    String on(String before) {
        if (found.isEmpty()) {
            return replacement;
        }
        if (!before.contains(found)) {
            throw new IllegalStateException(file + " no longer has: " + found);
        }
        return before.replace(found, replacement);
    }

    static List<WrongChange> all() {
        return List.of(
                inImpact(
                        "the domain asks what time it is",
                        "static java.time.Instant seenAt() { return java.time.Instant.now(); }",
                        "the_domain_has_no_clock"),
                inImpact(
                        "the domain draws an id",
                        "static String id() { return java.util.UUID.randomUUID().toString(); }",
                        "the_domain_draws_no_lots"),
                inImpact(
                        "the domain is set by a system property",
                        "static String edge() { return System.getProperty(\"diops.edge\", \"75\"); }",
                        "the_domain_reads_nothing_of_its_machine"),
                inImpact(
                        "the domain prints",
                        "static void tell() { System.out.println(WIDESPREAD); }",
                        "the_domain_writes_no_log"),
                inImpact(
                        "an enum of the guide remembers",
                        "@SuppressWarnings(\"ImmutableEnumChecker\") private long last;"
                                + " void remember(long value) { last = value; } long last() { return last; }",
                        "every_field_of_the_domain_is_final"),
                inImpact(
                        "the domain hands out a java.util.List",
                        "public static java.util.List<Impact> all() { return java.util.List.of(values()); }",
                        "the_domain_shows_no_java_util_collection"),
                inImpact(
                        "an area looks at one that builds on it",
                        "static int hours(io.github.diops.domain.response.ResponseObjective it) { return it.hashCode(); }",
                        "domain_areas_form_no_cycle"),
                inImpact(
                        "an area asks the edition in force",
                        "static Object policy() { return io.github.diops.domain.edition.OperationsPolicy.standard(); }",
                        "no_area_depends_on_the_edition"),
                inImpact("the domain answers null", "static Impact none() { return null; }", "NullAway"),
                inImpact(
                        "a later instant is computed and dropped",
                        "static void wait(java.time.Instant at) { at.plusSeconds(1); }",
                        "ReturnValue"),
                new WrongChange(
                        "a severity is forgotten where all are decided",
                        DOMAIN + "response/ResponseObjective.java",
                        "            case S4 -> Standard.S4;\n",
                        "",
                        "does not cover all possible input values",
                        ""),
                new WrongChange(
                        "a rule gets an id that the policy does not have",
                        DOMAIN + "severity/SeverityRules.java",
                        "\"SEV-06\"",
                        "\"SEV-66\"",
                        "every_rule_is_of_the_kind_that_the_policy_gives_it",
                        "io.github.diops.domain.edition.StandardRuleBookTest"),
                new WrongChange(
                        "a cell of the guide's matrix is mistyped",
                        DOMAIN + "severity/SeverityMatrix.java",
                        "        Severity.S1, Severity.S2, Severity.S2, Severity.S3,\n",
                        "        Severity.S1, Severity.S1, Severity.S2, Severity.S3,\n",
                        "SeverityMatrixTest",
                        "io.github.diops.domain.severity.SeverityMatrixTest"),
                added(
                        "a public Impl",
                        DOMAIN + "severity/SeverityImpl.java",
                        """
                        package io.github.diops.domain.severity;
                        /** Decides. */
                        public final class SeverityImpl {}
                        """,
                        "a_class_is_named_after_what_it_means"),
                added(
                        "a package of leftovers",
                        DOMAIN + "common/Texts.java",
                        """
                        package io.github.diops.domain.common;
                        /** Texts. */
                        final class Texts {}
                        """,
                        "a_package_is_named_after_what_it_covers"),
                added(
                        "a package outside the layers",
                        "application/src/main/java/io/github/diops/reporting/Report.java",
                        """
                        package io.github.diops.reporting;
                        /** A report. */
                        final class Report {}
                        """,
                        "every_package_lies_in_one_layer"),
                added(
                        "a port speaks JSON",
                        APPLICATION + "port/out/JsonRows.java",
                        """
                        package io.github.diops.application.port.out;
                        import com.fasterxml.jackson.core.JsonGenerator;
                        /** Rows. */
                        public interface JsonRows {
                            /** Writes them. */
                            void to(JsonGenerator json);
                        }
                        """,
                        "the_application_shows_no_type_of_a_framework"),
                added(
                        "a port speaks Vert.x",
                        APPLICATION + "port/in/Asked.java",
                        """
                        package io.github.diops.application.port.in;
                        /** What was asked. */
                        public interface Asked {
                            /** The request. */
                            io.vertx.core.http.HttpServerRequest request();
                        }
                        """,
                        "package io.vertx.core.http does not exist"),
                new WrongChange(
                        "a use case becomes public",
                        APPLICATION + "usecase/JournaledReleaseDesk.java",
                        "final class JournaledReleaseDesk",
                        "public final class JournaledReleaseDesk",
                        "use_cases_hide_behind_one_door",
                        ""),
                added(
                        "a use case gets what may be absent",
                        APPLICATION + "usecase/Hopeful.java",
                        """
                        package io.github.diops.application.usecase;
                        final class Hopeful {
                            static String first(io.vavr.control.Option<String> text) {
                                return text.get();
                            }
                        }
                        """,
                        "the_application_never_gets_what_may_be_absent"),
                added(
                        "a route queries the database",
                        REST + "http/QueriedCases.java",
                        """
                        package io.github.diops.adapters.rest.http;
                        import java.sql.Connection;
                        import java.sql.SQLException;
                        final class QueriedCases {
                            static int rows(Connection database) throws SQLException {
                                return database.createStatement().executeUpdate("DELETE FROM event");
                            }
                        }
                        """,
                        "only_persistence_speaks_jdbc"),
                added(
                        "a route opens storage by its class",
                        REST + "http/OwnStorage.java",
                        """
                        package io.github.diops.adapters.rest.http;
                        final class OwnStorage {
                            static Object storage() {
                                return new io.github.diops.adapters.persistence.jdbc.SqliteProvider();
                            }
                        }
                        """,
                        "package io.github.diops.adapters.persistence.jdbc does not exist"),
                added(
                        "storage makes a page",
                        PERSISTENCE + "jdbc/PagedStorage.java",
                        """
                        package io.github.diops.adapters.persistence.jdbc;
                        final class PagedStorage {
                            static int room() {
                                return io.github.diops.adapters.rest.http.DiOpsRoutes.MAX_BODY;
                            }
                        }
                        """,
                        "package io.github.diops.adapters.rest.http does not exist"),
                added(
                        "a route looks up its own storage",
                        REST + "http/FoundStorage.java",
                        """
                        package io.github.diops.adapters.rest.http;
                        import io.github.diops.application.spi.StorageProvider;
                        import java.util.ServiceLoader;
                        final class FoundStorage {
                            static StorageProvider first() {
                                return ServiceLoader.load(StorageProvider.class).findFirst().orElseThrow();
                            }
                        }
                        """,
                        "only_the_composition_root_asks_the_service_loader"),
                new WrongChange(
                        "a query forgets whose records are asked for",
                        PERSISTENCE + "jdbc/JdbcJournal.java",
                        ".map(own -> Sql.of(\" AND t.tenant = ?\", own.value()))",
                        ".map(own -> Sql.EMPTY)",
                        "test: SqliteJournalTest.",
                        "io.github.diops.adapters.persistence.jdbc.SqliteJournalTest"),
                new WrongChange(
                        "a token for another service is good enough",
                        REST + "http/IssuerTokens.java",
                        "fault(!claims.getAudience().contains(audience), \"audience\")",
                        "fault(claims.getAudience().isEmpty() && audience.isEmpty(), \"audience\")",
                        "test: TokenAccessTest.",
                        "io.github.diops.adapters.rest.http.TokenAccessTest"),
                new WrongChange(
                        "the domain's POM asks for Jackson",
                        "domain/pom.xml",
                        "      <artifactId>jackson-databind</artifactId>\n      <scope>test</scope>\n",
                        "      <artifactId>jackson-databind</artifactId>\n",
                        "the_domain_ships_with_vavr_alone",
                        ""),
                new WrongChange(
                        "REST's POM compiles against persistence",
                        "adapters-rest/pom.xml",
                        "      <artifactId>diops-adapters-persistence</artifactId>\n      <scope>runtime</scope>\n",
                        "      <artifactId>diops-adapters-persistence</artifactId>\n",
                        "rest_meets_persistence_at_run_time_only",
                        ""));
    }

    private static WrongChange inImpact(String what, String member, String catcher) {
        return new WrongChange(what, IMPACT, IMPACT_METHOD, "    " + member + "\n\n" + IMPACT_METHOD, catcher, "");
    }

    private static WrongChange added(String what, String file, String text, String catcher) {
        return new WrongChange(what, file, "", text, catcher, "");
    }
}
