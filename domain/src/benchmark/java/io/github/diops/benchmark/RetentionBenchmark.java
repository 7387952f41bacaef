package io.github.diops.benchmark;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.backup.RetentionPolicy;
import io.github.diops.domain.backup.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The tier of each of a million backups of forty days. */
@State(Scope.Benchmark)
public class RetentionBenchmark {
    private static final int COUNT = 1_000_000;
    private static final Instant NOW = Instant.parse("2024-03-12T20:00:00Z");
    private static final int KEPT_SECONDS = 33 * 86_400;

    private final List<Backup> given = new ArrayList<>(COUNT);
    private final Backups backups;
    private final RetentionPolicy policy = RetentionPolicy.standard();

    public RetentionBenchmark() {
        Random random = new Random(3);
        for (int index = 0; index < COUNT; index++) {
            Instant completedAt = NOW.minusSeconds(random.nextInt(40 * 86_400)).minusNanos(random.nextInt(1_000_000_000));
            given.add(Backup.of("b" + index, completedAt, random.nextInt(50) > 0));
        }
        backups = Backups.of(given);
        Tier[] ours = ours();
        Same.require("one pass", "tiers", true, Arrays.equals(ours, onePass()));
        Same.require("sort", "tiers", true, Arrays.equals(ours, sort()));
        Same.require("streams", "tiers", true, Arrays.equals(ours, streams()));
    }

    /** The plan alone: the newest are found, every other tier follows from the backup's age when asked. */
    @Benchmark
    public RetentionPlan plan() {
        return policy.plan(backups, NOW);
    }

    /** The plan, and every tier asked of it. */
    @Benchmark
    public Tier[] ours() {
        RetentionPlan plan = policy.plan(backups, NOW);
        Tier[] tiers = new Tier[COUNT];
        for (int index = 0; index < COUNT; index++) {
            tiers[index] = plan.tier(index);
        }
        return tiers;
    }

    /** The check for duplicate ids and dates ahead, which precedes the plan. */
    @Benchmark
    public Object check() {
        return Backups.check(given, NOW);
    }

    /** The limit: each backup read once, no sort, no check, for these numbers alone. */
    @Benchmark
    public Tier[] onePass() {
        Tier[] tiers = new Tier[COUNT];
        int first = -1;
        int second = -1;
        int third = -1;
        for (int index = 0; index < COUNT; index++) {
            Backup backup = given.get(index);
            if (!backup.good()) {
                tiers[index] = Tier.FAILED;
                continue;
            }
            Instant at = backup.completedAt();
            long age = NOW.getEpochSecond() - at.getEpochSecond();
            boolean stored = age < KEPT_SECONDS || (age == KEPT_SECONDS && at.getNano() >= NOW.getNano());
            tiers[index] = stored ? Tier.EXTENDED : Tier.EXPIRED;
            if (third < 0 || backup.isNewerThan(given.get(third))) {
                if (first < 0 || backup.isNewerThan(given.get(first))) {
                    third = second;
                    second = first;
                    first = index;
                } else if (second < 0 || backup.isNewerThan(given.get(second))) {
                    third = second;
                    second = index;
                } else {
                    third = index;
                }
            }
        }
        tiers[first] = Tier.PRIMARY;
        tiers[second] = Tier.PRIMARY;
        tiers[third] = Tier.PRIMARY;
        return tiers;
    }

    @Benchmark
    public Tier[] sort() {
        List<Backup> newestFirst = new ArrayList<>(given);
        newestFirst.sort(NEWEST_FIRST);
        Set<Backup> primary =
                newestFirst.stream().filter(Backup::good).limit(3).collect(Collectors.toSet());
        return tiers(primary);
    }

    @Benchmark
    public Tier[] streams() {
        Set<Backup> primary = given.stream()
                .filter(Backup::good)
                .sorted(NEWEST_FIRST)
                .limit(3)
                .collect(Collectors.toSet());
        return tiers(primary);
    }

    private static final Comparator<Backup> NEWEST_FIRST =
            Comparator.comparing(Backup::completedAt).thenComparing(Backup::id).reversed();

    private Tier[] tiers(Set<Backup> primary) {
        Instant since = NOW.minus(Duration.ofSeconds(KEPT_SECONDS));
        return given.stream()
                .map(backup -> !backup.good()
                        ? Tier.FAILED
                        : primary.contains(backup)
                                ? Tier.PRIMARY
                                : backup.completedAt().isBefore(since) ? Tier.EXPIRED : Tier.EXTENDED)
                .toArray(Tier[]::new);
    }
}
