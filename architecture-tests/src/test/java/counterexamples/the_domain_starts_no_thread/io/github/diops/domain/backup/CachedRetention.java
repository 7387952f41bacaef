package counterexamples.the_domain_starts_no_thread.io.github.diops.domain.backup;

import java.util.concurrent.ConcurrentHashMap;

/** Expects threads. */
record CachedRetention(ConcurrentHashMap<String, String> cache) {}
