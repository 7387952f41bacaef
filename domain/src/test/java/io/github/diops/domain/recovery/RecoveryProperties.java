package io.github.diops.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.backup.Backup;
import io.github.diops.domain.backup.Backups;
import io.github.diops.domain.backup.RetentionPlan;
import io.github.diops.domain.backup.RetentionPolicy;
import io.github.diops.domain.release.UcApplication;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecoveryProperties {
    private static final Instant NOW = Instant.parse("2024-03-10T03:00:00Z");

    /** Each age in hours is a backup; those of an even number of hours are good. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void cisco_alone_recovers_from_a_disaster_alone_and_from_the_youngest_good_backup(
            @ForAll RecoveryPurpose purpose,
            @ForAll Failure failure,
            @ForAll UcApplication application,
            @ForAll Party party,
            @ForAll @Size(max = 8) java.util.Set<@IntRange(max = 2000) Integer> ages) {
        Option<Integer> youngest = List.ofAll(ages).filter(age -> age % 2 == 0).min();
        boolean allowed = party == Party.CISCO && purpose == RecoveryPurpose.DISASTER && youngest.isDefined();

        Either<Refusal, Ruling<RecoveryPlan>> answer = RecoveryPolicy.standard()
                .recover(new RecoveryRequest(purpose, failure, application, party), plan(ages));

        assertThat(answer.isRight()).isEqualTo(allowed);
        assertThat(answer.toOption().map(ruling -> ruling.value().restorePoint().completedAt()))
                .isEqualTo(youngest.filter(age -> allowed).map(RecoveryProperties::completed));
        assertThat(answer.toOption().map(ruling -> ruling.value().goal().isDefined()))
                .isEqualTo(Option.when(allowed, failure == Failure.APPLICATION));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_would_be_lost_is_as_old_as_the_youngest_good_backup(
            @ForAll Failure failure,
            @ForAll UcApplication application,
            @ForAll @Size(max = 8) java.util.Set<@IntRange(max = 2000) Integer> ages) {
        Option<Integer> youngest = List.ofAll(ages).filter(age -> age % 2 == 0).min();

        DisasterOutlook outlook = RecoveryPolicy.standard()
                .ifItDiedNow(application, failure, plan(ages))
                .value();

        assertThat(outlook.loss().age()).isEqualTo(youngest.map(Duration::ofHours));
        assertThat(outlook.loss().since()).isEqualTo(youngest.map(RecoveryProperties::completed));
        assertThat(outlook.restorePoint().isDefined()).isEqualTo(youngest.isDefined());
        assertThat(outlook.steps().contains(RecoveryStep.RESTORE_BACKUP)).isEqualTo(youngest.isDefined());
        assertThat(outlook.loss().changed().isEmpty()).isEqualTo(youngest.isEmpty());
        assertThat(outlook.next()).isEqualTo(Party.CISCO);
    }

    private static RetentionPlan plan(java.util.Set<Integer> ages) {
        return RetentionPolicy.standard()
                .plan(Backups.of(List.ofAll(ages).map(age -> Backup.of("b" + age, completed(age), age % 2 == 0))), NOW);
    }

    private static Instant completed(int age) {
        return NOW.minus(Duration.ofHours(age));
    }
}
