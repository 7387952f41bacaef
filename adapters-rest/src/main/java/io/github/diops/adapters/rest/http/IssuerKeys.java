package io.github.diops.adapters.rest.http;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that an issuer publishes, fetched when one is not known and before what is known gets old, at most twice in
 * {@link #INTERVAL} whoever asks for what. It waits, and so is asked on a worker.
 */
final class IssuerKeys {
    static final Duration INTERVAL = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofSeconds(30);
    private static final int MOST_STRANGERS = 1_000;

    private final JWKSource<SecurityContext> source;
    private final InstantSource clock;

    /** The ids that no key had, each with the instant until which it is not looked for again. */
    private final Map<String, Instant> strangers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_STRANGERS;
        }
    };

    private IssuerKeys(JWKSource<SecurityContext> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The keys that the issuer's own description points to. */
    static IssuerKeys of(IssuerDescription issuer, InstantSource clock) {
        return new IssuerKeys(
                JWKSourceBuilder.create(
                                issuer.keys(),
                                new DefaultResourceRetriever(
                                        IssuerDescription.PATIENCE_MILLIS,
                                        IssuerDescription.PATIENCE_MILLIS,
                                        IssuerDescription.LARGEST))
                        .cache(KEPT.toMillis(), IssuerDescription.PATIENCE_MILLIS)
                        .refreshAheadCache(AHEAD.toMillis(), false)
                        .rateLimited(INTERVAL.toMillis())
                        .build(),
                clock);
    }

    /**
     * The key that signed under {@code header}, if the issuer has it.
     *
     * @throws IllegalStateException if its keys cannot be fetched
     */
    Option<JWK> key(JWSHeader header) {
        // a key that is known by one algorithm is not unknown because somebody names another with it
        String id = header.getAlgorithm() + " " + header.getKeyID();
        if (isStranger(id)) {
            return Option.none();
        }
        try {
            Option<JWK> found = List.ofAll(source.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), null))
                    .headOption();
            if (found.isEmpty()) {
                remember(id);
            }
            return found;
        } catch (RateLimitReachedException e) {
            return Option.none();
        } catch (KeySourceException e) {
            throw new IllegalStateException("the issuer's keys cannot be fetched: " + e.getMessage(), e);
        }
    }

    private boolean isStranger(String id) {
        synchronized (strangers) {
            Instant until = strangers.get(id);
            return until != null && clock.instant().isBefore(until);
        }
    }

    private void remember(String id) {
        synchronized (strangers) {
            strangers.put(id, clock.instant().plus(INTERVAL));
        }
    }
}
