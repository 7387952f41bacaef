package io.github.diops.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.diops.adapters.rest.http.LoginSettings;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How it is said how people sign in to the console. */
@SuppressWarnings("NullAway.Init")
class LoginOptionsTest {
    private static final String CLIENT = "--client-id=console --redirect-uri=https://diops.example/login/callback";

    /** 32 bytes. */
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final byte[] SESSION_KEY =
            "a session key of 32 bytes, or so".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path directory;

    @Test
    void a_client_and_an_address_are_enough_and_without_them_nobody_signs_in() {
        assertThat(said(CLIENT).settings().get().isDefined()).isTrue();
        assertThat(said("").settings().get().isDefined()).isFalse();
    }

    @Test
    void secrets_come_from_files_or_variables() throws Exception {
        Path key = Files.writeString(directory.resolve("key"), KEY + "\n");
        Path secret = Files.writeString(directory.resolve("secret"), "hush\n");
        String files = CLIENT + " --session-key-file=" + key + " --client-secret-file=" + secret;
        assertThat(said(files).settings().get().isDefined()).isTrue();

        environment.put("DIOPS_SESSION_KEY", KEY);
        environment.put("DIOPS_CLIENT_SECRET", "hush");
        assertThat(said(CLIENT).settings().get().isDefined()).isTrue();
        assertThat(said(files).settings().getLeft())
                .isEqualTo("--client-secret-file and DIOPS_CLIENT_SECRET exclude each other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--client-id=console | --client-id and --redirect-uri go together",
                "--redirect-uri=https://diops.example/login/callback | --client-id and --redirect-uri go together",
                "--session-key-file=x | --client-secret-file and --session-key-file go with --client-id",
                "--client-id=console --redirect-uri=http://diops.example/login/callback | --redirect-uri: the address",
                "--client-id=console --redirect-uri=%zz | --redirect-uri: "
            })
    void what_does_not_go_together_is_told(String options, String told) {
        assertThat(said(options).settings().getLeft()).startsWith(told);
    }

    @Test
    void a_secret_that_is_no_good_is_told_without_being_shown() throws Exception {
        Path nowhere = directory.resolve("nowhere");
        assertThat(said(CLIENT + " --client-secret-file=" + nowhere).settings().getLeft())
                .isEqualTo("--client-secret-file: " + nowhere + " cannot be read");
        Path empty = Files.writeString(directory.resolve("empty"), "\n");
        assertThat(said(CLIENT + " --client-secret-file=" + empty).settings().getLeft())
                .isEqualTo("--client-secret-file: " + empty + " is empty");
        for (String key : new String[] {"aHVzaA==", "hush, hush, hush"}) {
            Path file = Files.writeString(directory.resolve("key"), key);
            assertThat(said(CLIENT + " --session-key-file=" + file).settings().getLeft())
                    .isEqualTo("the session key must be at least 32 bytes in base64 (openssl rand -base64 32)");
        }
        environment.put("DIOPS_SESSION_KEY", " ");
        assertThat(said(CLIENT).settings().getLeft()).isEqualTo("DIOPS_SESSION_KEY may not be blank");
    }

    @Test
    void only_an_issuer_signs_people_in() {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs(("--auth=keys " + CLIENT).split(" "));
        assertThat(catchThrowable(() -> options.check(commandLine))).hasMessageContaining("need --auth=oidc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://diops.example/login/callback",
                "https://diops.example/",
                "https://diops.example/login/callback?x=1",
                "https://diops.example/login/callback#x",
                "https://u@diops.example/login/callback",
                "/login/callback"
            })
    void only_the_callback_of_a_service_with_tls_is_one(String redirect) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoginSettings("client", Option.none(), URI.create(redirect), SESSION_KEY))
                .withMessageContaining(redirect);
    }

    @Test
    void no_text_of_the_settings_shows_a_secret() {
        assertThat(new LoginSettings(
                                "client",
                                Option.some("s3cret"),
                                URI.create("http://localhost:8080/login/callback"),
                                SESSION_KEY)
                        .toString())
                .doesNotContain("s3cret", "session key");
    }

    private LoginOptions said(String options) {
        LoginOptions login = new LoginOptions(environment::get);
        new CommandLine(login).parseArgs(options.isEmpty() ? new String[0] : options.split(" "));
        return login;
    }
}
