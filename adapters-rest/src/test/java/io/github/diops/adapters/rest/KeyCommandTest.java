package io.github.diops.adapters.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.memory.MemoryStorage;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KeyCommandTest {
    private static final Instant NOW = Instant.parse("2024-03-08T10:00:00Z");

    private final MemoryStorage storage = new MemoryStorage();
    private final DiOps diops =
            DiOps.assemble(OperationsPolicy.standard(), Ports.of(storage, HolidayCalendars.NONE), () -> NOW);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_new_key_alone_is_on_standard_output_and_opens_its_partners_records() {
        assertThat(run("keys", "create", "--name=CI", "--role=partner-engineer", "--partner=acme"))
                .isZero();

        String key = out.toString(UTF_8).strip();
        assertThat(key).matches("diops_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(diops.keys().principal(key).get().scope()).isEqualTo(new Scope.OfPartner(PartnerId.of("acme")));
        assertThat(err.toString(UTF_8))
                .contains(key.substring(0, 18), "2024-06-06T10:00:00Z")
                .doesNotContain(key);
    }

    @Test
    void a_list_tells_every_key_and_no_secret() {
        run("keys", "create", "--name=CI", "--role=machine", "--partner=acme", "--scopes=cases:write,cases:read");
        String key = out.toString(UTF_8).strip();
        out.reset();

        assertThat(run("keys", "list")).isZero();
        assertThat(out.toString(UTF_8).lines().skip(1))
                .containsExactly(key.substring(0, 18) + "\tCI\tmachine\tacme\t-\tcases:read,cases:write"
                        + "\t2024-03-08T10:00:00Z\t2024-06-06T10:00:00Z\tvalid");
        assertThat(out.toString(UTF_8)).doesNotContain(key.substring(19));
    }

    @Test
    void a_revoked_key_opens_nothing_and_stays_listed() {
        run("keys", "create", "--name=ops", "--role=cisco-operator", "--expires=1");
        String key = out.toString(UTF_8).strip();

        assertThat(run("keys", "revoke", key.substring(0, 18))).isZero();
        assertThat(diops.keys().principal(key).isLeft()).isTrue();
        assertThat(run("keys", "list")).isZero();
        assertThat(out.toString(UTF_8)).contains("revoked 2024-03-08T10:00:00Z");
        assertThat(run("keys", "revoke", "diops_000000000000")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--role=partner-engineer --partner=acme | --name is missing",
                "--name=x | --role is one of",
                "--name=x --role=root | --role is one of",
                "--name=x --role=partner-engineer --partner=Acme | --partner is 1 to 64",
                "--name=x --role=partner-engineer | --partner is missing",
                "--name=x --role=machine --scopes=everything | --scopes are of",
                "--name=x --role=machine --partner=acme --scopes=metrics:read | has no metrics:read",
                "--name=x --role=cisco-operator --expires=367 | --expires is from 1 to 366",
                "--name=x --role=cisco-operator --partner=acme | --partner does not go with that role"
            })
    void what_makes_no_key_is_told_as_wrong_usage(String options, String told) {
        assertThat(run(("keys create " + options).split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(told);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(storage.keys().list(new Scope.All())).isEmpty();
    }

    @Test
    void with_credentials_other_hosts_are_served_and_without_them_none() {
        assertThat(checked("--host=0.0.0.0", "--auth=keys")).isNull();
        assertThat(checked("--host=0.0.0.0")).hasMessageContaining("--host must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--auth=none", "--auth=", "--auth=KEYS"})
    void another_way_to_show_who_one_is_is_wrong_usage(String auth) {
        assertThat(checked(auth)).hasMessageContaining("--auth must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--auth=oidc | needs --issuer and --audience",
                "--auth=oidc --issuer=https://id.example | needs --issuer and --audience",
                "--auth=oidc --issuer=http://id.example --audience=diops | must be an https address",
                "--auth=oidc --issuer=https://id.example?x=1 --audience=diops | neither query nor fragment",
                "--auth=keys --issuer=https://id.example | go with --auth=oidc",
                "--cors-origins=https://portal.example | --trusted-proxies and --cors-origins go with --auth",
                "--trusted-proxies=10.0.0.1 | --trusted-proxies and --cors-origins go with --auth",
                "--auth=keys --cors-origins=https://portal.example,* | such as https://portal.example: *",
                "--auth=keys --trusted-proxies=10.0.0.1,10.0.0.0/33 | such as 10.0.0.0/8: 10.0.0.0/33",
                "--audience=diops | go with --auth=oidc"
            })
    void what_does_not_go_together_is_told(String options, String told) {
        assertThat(checked(options.split(" ", -1))).hasMessageContaining(told);
    }

    @Test
    void an_issuer_on_this_machine_may_do_without_tls() {
        assertThat(checked("--auth=oidc", "--issuer=http://localhost:9000/id", "--audience=diops", "--host=0.0.0.0"))
                .isNull();
    }

    private static Throwable checked(String... arguments) {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs(arguments);
        return catchThrowable(() -> options.check(commandLine));
    }

    private int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs(arguments);
        return new KeyCommands(diops.keys(), stream(out), stream(err)).run(options.asked(), options.key(), NOW);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
