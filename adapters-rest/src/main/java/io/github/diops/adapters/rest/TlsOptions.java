package io.github.diops.adapters.rest;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.Vertx;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What the command line and the environment say of TLS. */
final class TlsOptions {
    @CommandLine.Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            defaultValue = "${env:DIOPS_TLS_CERT:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "Speak TLS 1.2 and 1.3 alone, by this certificate and those that it rests on (PEM); read"
                    + " anew when it changes.")
    private @Nullable String certificate;

    @CommandLine.Option(
            names = "--tls-key",
            paramLabel = "FILE",
            defaultValue = "${env:DIOPS_TLS_KEY:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "The private key of that certificate (PEM, not encrypted).")
    private @Nullable String key;

    /** What is wrong with what is said, if anything is. */
    Option<String> fault() {
        return Option.when((certificate == null) != (key == null), "--tls-cert and --tls-key go together");
    }

    /** The files, none where the service does without TLS; or what is wrong with them. */
    Either<String, Option<TlsFiles>> files(Vertx vertx) {
        if (certificate == null || key == null) {
            return Either.right(Option.none());
        }
        try {
            return TlsFiles.read(vertx, Path.of(certificate), Path.of(key)).map(Option::some);
        } catch (InvalidPathException e) {
            return Either.left("--tls-cert and --tls-key must name files");
        }
    }
}
