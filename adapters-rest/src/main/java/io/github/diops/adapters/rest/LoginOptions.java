package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.LoginSettings;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What the command line and the environment say of signing in to the console. Secrets come from files or variables: a
 * command line is read by every user of a machine.
 */
final class LoginOptions {
    private static final int KEY_BYTES = 32;

    @CommandLine.Option(
            names = "--client-id",
            paramLabel = "NAME",
            defaultValue = "${env:DIOPS_CLIENT_ID:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "--auth=oidc: as which client of the issuer people sign in to the console.")
    private @Nullable String client;

    @CommandLine.Option(
            names = "--client-secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:DIOPS_CLIENT_SECRET_FILE:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "The client's secret, if it has one; or DIOPS_CLIENT_SECRET.")
    private @Nullable String secretFile;

    @CommandLine.Option(
            names = "--redirect-uri",
            paramLabel = "URL",
            defaultValue = "${env:DIOPS_REDIRECT_URI:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "Where the issuer sends people back to: https://…/login/callback, as they reach the console.")
    private @Nullable String redirect;

    @CommandLine.Option(
            names = "--session-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:DIOPS_SESSION_KEY_FILE:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "32 random bytes in base64, the same for all instances; or DIOPS_SESSION_KEY. Without it"
                    + " sessions end with the process.")
    private @Nullable String keyFile;

    private final UnaryOperator<@Nullable String> environment;

    /** @param environment the value of a variable, null where there is none */
    LoginOptions(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** Whether anything is said on the command line. */
    boolean isSaid() {
        return client != null || secretFile != null || redirect != null || keyFile != null;
    }

    /** What was said, none where people do not sign in; or what is wrong with it, without any secret. */
    Either<String, Option<LoginSettings>> settings() {
        if (client == null && redirect == null) {
            return isSaid()
                    ? Either.left("--client-secret-file and --session-key-file go with --client-id")
                    : Either.right(Option.none());
        }
        if (client == null || client.isBlank() || redirect == null) {
            return Either.left("--client-id and --redirect-uri go together");
        }
        String known = client;
        String back = redirect;
        return secret("--client-secret-file", secretFile, "DIOPS_CLIENT_SECRET")
                .flatMap(secret -> key().flatMap(key -> settings(known, secret, back, key)))
                .map(Option::some);
    }

    private static Either<String, LoginSettings> settings(
            String client, Option<String> secret, String redirect, byte[] key) {
        try {
            return Either.right(new LoginSettings(client, secret, URI.create(redirect), key));
        } catch (IllegalArgumentException e) {
            return Either.left("--redirect-uri: " + e.getMessage());
        }
    }

    private Either<String, byte[]> key() {
        return secret("--session-key-file", keyFile, "DIOPS_SESSION_KEY")
                .flatMap(said -> said.map(LoginOptions::decoded).getOrElse(() -> Either.right(random())));
    }

    private static Either<String, byte[]> decoded(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            return key.length >= KEY_BYTES ? Either.right(key) : Either.left(wrongKey());
        } catch (IllegalArgumentException e) {
            return Either.left(wrongKey());
        }
    }

    private static String wrongKey() {
        return "the session key must be at least 32 bytes in base64 (openssl rand -base64 32)";
    }

    private static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** What the file or the variable holds, without white space at its ends. */
    private Either<String, Option<String>> secret(String option, @Nullable String file, String variable) {
        String value = environment.apply(variable);
        if (file == null) {
            return value != null && value.isBlank()
                    ? Either.left(variable + " may not be blank")
                    : Either.right(Option.of(value).map(String::strip));
        }
        if (value != null) {
            return Either.left(option + " and " + variable + " exclude each other");
        }
        try {
            String content = Files.readString(Path.of(file)).strip();
            return content.isEmpty()
                    ? Either.left(option + ": " + file + " is empty")
                    : Either.right(Option.some(content));
        } catch (IOException | InvalidPathException e) {
            return Either.left(option + ": " + file + " cannot be read");
        }
    }
}
