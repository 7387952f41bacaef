package io.github.diops.adapters.rest;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;

/**
 * The certificate and the key by which the service speaks TLS 1.2 or 1.3, from two PEM files that are written anew from
 * time to time.
 */
final class TlsFiles {
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");
    private static final byte[] SAMPLE = {'d', 'i', 'o', 'p', 's'};

    private final Vertx vertx;
    private final Path certificate;
    private final Path key;

    private final Pair first;

    /** What was last read, sound or not. */
    private Either<String, Pair> latest;

    /** The bytes of both files. */
    private record Pair(Buffer certificate, Buffer key) {
        PemKeyCertOptions pem() {
            return new PemKeyCertOptions().setCertValue(certificate).setKeyValue(key);
        }
    }

    private TlsFiles(Vertx vertx, Path certificate, Path key, Pair first) {
        this.vertx = vertx;
        this.certificate = certificate;
        this.key = key;
        this.first = first;
        this.latest = Either.right(first);
    }

    /**
     * What the files hold now, or what is wrong with it.
     *
     * @param certificate the certificate, followed by those between it and the one that clients trust
     * @param key its private key, not encrypted
     */
    static Either<String, TlsFiles> read(Vertx vertx, Path certificate, Path key) {
        return pair(certificate, key)
                .flatMap(pair -> fault(vertx, pair)
                        .toEither(() -> new TlsFiles(vertx, certificate, key, pair))
                        .swap());
    }

    /** {@code options} for a server that speaks TLS alone. */
    HttpServerOptions in(HttpServerOptions options) {
        return options.setSsl(true)
                .setKeyCertOptions(first.pem())
                // the limits of connections are those of HTTP/1.1
                .setUseAlpn(false)
                .setEnabledSecureTransportProtocols(PROTOCOLS);
    }

    /** What new connections get from now on, or what is wrong with it; none where the files are as they were. It waits. */
    synchronized Option<Either<String, ServerSSLOptions>> changed() {
        Either<String, Pair> now = pair(certificate, key);
        if (now.equals(latest)) {
            return Option.none();
        }
        latest = now;
        return Option.some(now.flatMap(
                pair -> fault(vertx, pair).toEither(() -> options(pair)).swap()));
    }

    private static ServerSSLOptions options(Pair pair) {
        return new ServerSSLOptions()
                .setKeyCertOptions(pair.pem())
                .setUseAlpn(false)
                .setEnabledSecureTransportProtocols(PROTOCOLS);
    }

    private static Either<String, Pair> pair(Path certificate, Path key) {
        return content("--tls-cert", certificate)
                .flatMap(one -> content("--tls-key", key).map(other -> new Pair(one, other)));
    }

    private static Either<String, Buffer> content(String option, Path file) {
        try {
            return Either.right(Buffer.buffer(Files.readAllBytes(file)));
        } catch (IOException e) {
            return Either.left(option + ": " + file + " cannot be read");
        }
    }

    /** What is wrong with the pair; what the parser says of it may show a key's bytes, and is not told. */
    private static Option<String> fault(Vertx vertx, Pair pair) {
        try {
            KeyStore store = pair.pem().loadKeyStore(vertx);
            String alias = store.aliases().nextElement();
            return Option.when(
                    !fit(store.getCertificate(alias), privateKey(vertx, pair, alias)),
                    "--tls-key is not the key of --tls-cert");
        } catch (Exception e) {
            return Option.some(
                    "--tls-cert and --tls-key must be a certificate and its own private key, unencrypted, in PEM");
        }
    }

    private static PrivateKey privateKey(Vertx vertx, Pair pair, String alias) throws Exception {
        for (KeyManager manager : pair.pem().getKeyManagerFactory(vertx).getKeyManagers()) {
            if (manager instanceof X509KeyManager x509) {
                return x509.getPrivateKey(alias);
            }
        }
        throw new GeneralSecurityException("no key");
    }

    /** Whether what the key signs the certificate confirms. */
    private static boolean fit(Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                });
        signature.initSign(key);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(SAMPLE);
        return signature.verify(signed);
    }
}
