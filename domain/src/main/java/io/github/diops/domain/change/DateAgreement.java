package io.github.diops.domain.change;

/**
 * Whether both sides want the date (CHG-05a).
 *
 * @param requestedByPartner the partner asked for it
 * @param offeredByCisco Cisco's operations have it free and offered it (CHG-05)
 */
public record DateAgreement(boolean requestedByPartner, boolean offeredByCisco) {
    /** Nobody asked for or offered a particular date. */
    public static final DateAgreement NONE = new DateAgreement(false, false);

    boolean isReached() {
        return requestedByPartner && offeredByCisco;
    }

    boolean isHalfway() {
        return requestedByPartner != offeredByCisco;
    }
}
