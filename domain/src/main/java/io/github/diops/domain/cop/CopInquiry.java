package io.github.diops.domain.cop;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * Which COP file is wanted.
 *
 * @param reason why, where Cisco initiates; none is any reason but an emergency (COP-03a)
 * @param content what is in it, where the customer initiates and says so
 */
public record CopInquiry(Initiator initiator, Option<CopReason> reason, Option<CopContent> content) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if they contradict one another (COP-03a)
     */
    public CopInquiry {
        List<CopFault> faults = faults(initiator, reason, content);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("contradictory: " + faults);
        }
    }

    /** The inquiry of these parts, or every contradiction among them (COP-03a). */
    public static Validation<Seq<CopFault>, CopInquiry> of(
            Initiator initiator, Option<CopReason> reason, Option<CopContent> content) {
        List<CopFault> faults = faults(initiator, reason, content);
        return faults.isEmpty()
                ? Validation.valid(new CopInquiry(initiator, reason, content))
                : Validation.invalid(faults);
    }

    public static CopInquiry byCisco(CopReason reason) {
        return new CopInquiry(Initiator.CISCO, Option.some(reason), Option.none());
    }

    public static CopInquiry byCustomer(CopContent content) {
        return new CopInquiry(Initiator.CUSTOMER, Option.none(), Option.some(content));
    }

    private static List<CopFault> faults(Initiator initiator, Option<CopReason> reason, Option<CopContent> content) {
        return switch (initiator) {
            case CISCO -> content.map(said -> CopFault.CONTENT_IS_THE_CUSTOMERS).toList();
            case CUSTOMER -> reason.map(said -> CopFault.REASON_IS_CISCOS).toList();
        };
    }
}
