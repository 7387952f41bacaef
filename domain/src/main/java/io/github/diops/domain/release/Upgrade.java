package io.github.diops.domain.release;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Whether an upgrade is due, to which release, and who does what for it. */
public final class Upgrade {
    private Upgrade() {}

    /**
     * What the catalogue makes of the request: the target is n, and the customer must take it unless it runs n-1 and
     * the partner asked (REL-03, REL-04, REL-04a, UPG-04a). Refused where the reason does not hold (UPG-02, UPG-03).
     *
     * @throws IllegalArgumentException if the running version {@linkplain ReleaseCatalogue#standingOf is unknown}
     */
    public static Either<Refusal, Ruling<UpgradeDecision>> of(ReleaseCatalogue catalogue, UpgradeRequest request) {
        Standing standing = catalogue
                .standingOf(request.running())
                .getOrElseThrow(() -> new IllegalArgumentException("unknown version: " + request.running()));
        return whyNot(catalogue, request, standing)
                .<Either<Refusal, Ruling<UpgradeDecision>>>map(Either::left)
                .getOrElse(() -> Either.right(new Ruling<>(
                        new UpgradeDecision(
                                standing,
                                catalogue.latest(),
                                request.reason() != UpgradeReason.PARTNER_REQUEST || standing == Standing.N_2,
                                steps(request.reason(), standing)),
                        because(catalogue, request, standing).map(Rule::id))));
    }

    private static Option<Refusal> whyNot(ReleaseCatalogue catalogue, UpgradeRequest request, Standing standing) {
        Version running = request.running();
        return switch (request.reason()) {
            case VULNERABILITY, STABILITY_OR_PERFORMANCE -> Option.none();
            case UNSUPPORTED_VERSION ->
                Option.when(
                        standing != Standing.N_2,
                        () -> Refusal.of(ReleaseRefusal.NOT_BELOW_N_1)
                                .with("running", running)
                                .with("standing", standing));
            case END_OF_LIFE ->
                Option.when(
                        !catalogue.isEndOfLifeAnnounced(running),
                        () -> Refusal.of(ReleaseRefusal.END_OF_LIFE_NOT_ANNOUNCED)
                                .with("running", running));
            case PARTNER_REQUEST ->
                request.hasTacCase()
                        ? Option.when(
                                !hasLater(catalogue, standing),
                                () -> Refusal.of(ReleaseRefusal.NOTHING_LATER)
                                        .with("running", running)
                                        .with("latest", catalogue.latest()))
                        : Option.some(Refusal.of(ReleaseRefusal.NO_TAC_CASE).with("running", running));
        };
    }

    /** Whether the partner may ask for a later version (UPG-03a). */
    private static boolean hasLater(ReleaseCatalogue catalogue, Standing standing) {
        return standing != Standing.N
                && catalogue
                        .termsOf(catalogue.latest())
                        .exists(terms -> terms.upgrades().support() != Support.REFUSED);
    }

    private static List<UpgradeTask> steps(UpgradeReason reason, Standing standing) {
        return List.of(
                        Option.when(
                                reason == UpgradeReason.PARTNER_REQUEST,
                                UpgradeTask.of(UpgradeStep.OPEN_TAC_CASE, Party.PARTNER)),
                        Option.some(UpgradeTask.of(UpgradeStep.ANNOUNCE, Party.CISCO)),
                        Option.when(standing == Standing.N_2, UpgradeTask.of(UpgradeStep.PREPARE, Party.PARTNER)),
                        Option.some(agreement(reason)),
                        Option.some(UpgradeTask.of(UpgradeStep.UPGRADE, Party.CISCO)),
                        Option.some(UpgradeTask.of(UpgradeStep.TELL_OUTCOME, Party.CISCO)))
                .flatMap(step -> step);
    }

    /** Who leads in agreeing the window: Cisco where it needs the work done, else the partner (REL-05). */
    private static UpgradeTask agreement(UpgradeReason reason) {
        return switch (reason) {
            case VULNERABILITY, STABILITY_OR_PERFORMANCE ->
                UpgradeTask.of(UpgradeStep.AGREE_WINDOW, Party.CISCO, Party.PARTNER);
            case UNSUPPORTED_VERSION, END_OF_LIFE, PARTNER_REQUEST ->
                UpgradeTask.of(UpgradeStep.AGREE_WINDOW, Party.PARTNER, Party.CISCO);
        };
    }

    private static List<Rule> because(ReleaseCatalogue catalogue, UpgradeRequest request, Standing standing) {
        return List.of(
                        byStanding(catalogue, request.running(), standing),
                        byReason(request.reason()),
                        byDuty(catalogue, request, standing),
                        List.of(ReleaseRules.REL_08, ReleaseRules.REL_05, ReleaseRules.REL_06, ReleaseRules.REL_06A))
                .flatMap(rules -> rules);
    }

    private static List<Rule> byStanding(ReleaseCatalogue catalogue, Version running, Standing standing) {
        return switch (standing) {
            case N, N_1 -> List.of(ReleaseRules.REL_07, ReleaseRules.REL_01);
            case N_2 ->
                catalogue.column(running).isDefined()
                        ? List.of(ReleaseRules.REL_07, ReleaseRules.REL_02, ReleaseRules.REL_02A)
                        : List.of(ReleaseRules.REL_07, ReleaseRules.REL_02A, ReleaseRules.REL_02C);
        };
    }

    private static List<Rule> byReason(UpgradeReason reason) {
        return switch (reason) {
            case VULNERABILITY -> List.of(ReleaseRules.UPG_01);
            case UNSUPPORTED_VERSION -> List.of(ReleaseRules.UPG_02, ReleaseRules.UPG_02A);
            case END_OF_LIFE -> List.of(ReleaseRules.UPG_02, ReleaseRules.REL_03A);
            case PARTNER_REQUEST -> List.of(ReleaseRules.UPG_03, ReleaseRules.UPG_03A);
            case STABILITY_OR_PERFORMANCE -> List.of(ReleaseRules.UPG_04, ReleaseRules.UPG_04A);
        };
    }

    /** Why the customer must take it, or need not. */
    private static List<Rule> byDuty(ReleaseCatalogue catalogue, UpgradeRequest request, Standing standing) {
        return switch (standing) {
            case N -> List.of(ReleaseRules.UPG_01A);
            case N_2 -> List.of(ReleaseRules.REL_03);
            case N_1 ->
                switch (request.reason()) {
                    case VULNERABILITY, END_OF_LIFE -> List.of(ReleaseRules.REL_04, ReleaseRules.REL_04A);
                    case UNSUPPORTED_VERSION, STABILITY_OR_PERFORMANCE -> List.empty();
                    case PARTNER_REQUEST ->
                        catalogue.isEndOfLifeAnnounced(request.running())
                                ? List.of(ReleaseRules.REL_04, ReleaseRules.REL_04B)
                                : List.of(ReleaseRules.REL_04);
                };
        };
    }
}
