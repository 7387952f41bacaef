package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.Front;
import io.vavr.control.Either;
import java.util.List;
import picocli.CommandLine.Option;

/** What the command line and the environment say of proxies before the service, and of pages that ask it. */
final class FrontOptions {
    @Option(
            names = "--trusted-proxies",
            paramLabel = "CIDR,…",
            split = ",",
            defaultValue = "${env:DIOPS_TRUSTED_PROXIES:-" + Option.NULL_VALUE + "}",
            description = "With --auth: the proxies whose X-Forwarded-For, -Proto and -Host are believed, such as"
                    + " 10.0.0.0/8,2001:db8::7.")
    private List<String> proxies = List.of();

    @Option(
            names = "--cors-origins",
            paramLabel = "ORIGIN,…",
            split = ",",
            defaultValue = "${env:DIOPS_CORS_ORIGINS:-" + Option.NULL_VALUE + "}",
            description = "With --auth: the origins of pages whose scripts may ask the API, such as"
                    + " https://portal.example.")
    private List<String> origins = List.of();

    /** Whether anything is said. */
    boolean isSaid() {
        return !proxies.isEmpty() || !origins.isEmpty();
    }

    /** What was said, or what is wrong with it. */
    Either<String, Front> front() {
        try {
            Front behind = Front.NONE.behind(trimmed(proxies));
            try {
                return Either.right(behind.askedFrom(trimmed(origins)));
            } catch (IllegalArgumentException e) {
                return Either.left("--cors-origins: not an origin such as https://portal.example: " + e.getMessage());
            }
        } catch (IllegalArgumentException e) {
            return Either.left(
                    "--trusted-proxies: neither an address nor a network such as 10.0.0.0/8: " + e.getMessage());
        }
    }

    private static io.vavr.collection.List<String> trimmed(List<String> given) {
        return io.vavr.collection.List.ofAll(given).map(String::trim);
    }
}
