package io.github.diops.domain.change;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Ruling;
import io.vavr.collection.List;

/** Who does what for a change that is no planned maintenance of Cisco's. */
public final class ChangeProcedure {
    private ChangeProcedure() {}

    /** The steps of a change that the partner asks of Cisco or makes itself, in order (CHG-09). */
    public static Ruling<List<ChangeTask>> requested(ChangeSize size) {
        ChangeTask analysis = ChangeTask.of(ChangeStep.ANALYSE_IMPACT, Party.CISCO, Party.PARTNER);
        ChangeTask implementation = ChangeTask.of(ChangeStep.IMPLEMENT, Party.PARTNER, Party.CISCO);
        return Ruling.of(
                switch (size) {
                    case ORDINARY -> List.of(analysis, implementation);
                    case LARGE ->
                        List.of(
                                ChangeTask.of(ChangeStep.CAPTURE_REQUIREMENTS, Party.PARTNER),
                                ChangeTask.of(ChangeStep.SUBMIT_TO_PARTNER_TEAM, Party.PARTNER),
                                analysis,
                                ChangeTask.of(ChangeStep.ASSESS_WITH_PRODUCT_MANAGEMENT, Party.CISCO, Party.PARTNER),
                                implementation);
                },
                ChangeRules.CHG_09);
    }

    /** The steps of an emergency change, at once or in the next window, in order (CHG-10). */
    public static Ruling<List<ChangeTask>> emergency(ChangePlace place) {
        return switch (place) {
            case DEDICATED_INSTANCE ->
                Ruling.of(
                        List.of(
                                ChangeTask.of(ChangeStep.IMPLEMENT, Party.CISCO),
                                ChangeTask.ifPossible(ChangeStep.NOTIFY_MAILING_LIST, Party.CISCO)),
                        ChangeRules.CHG_10,
                        ChangeRules.CHG_10A,
                        ChangeRules.CHG_03,
                        ChangeRules.CHG_11);
            case OUTSIDE ->
                Ruling.of(
                        List.of(
                                ChangeTask.of(ChangeStep.IMPLEMENT, Party.PARTNER),
                                ChangeTask.of(ChangeStep.TELL_CISCO, Party.PARTNER),
                                ChangeTask.ifPossible(ChangeStep.OPEN_CASE, Party.PARTNER)),
                        ChangeRules.CHG_10,
                        ChangeRules.CHG_10A);
        };
    }
}
