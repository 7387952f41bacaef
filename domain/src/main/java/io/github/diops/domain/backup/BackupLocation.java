package io.github.diops.domain.backup;

import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;

/**
 * Where a backup lies, which Cisco alone may know (BKP-06a). It has no other way out than {@link #shownTo}, so that no
 * page, log or message can show it by oversight; what stores it reads it as the administrator does.
 */
public final class BackupLocation {
    /** The longest place, in characters. */
    public static final int LONGEST = 500;

    private final String place;

    private BackupLocation(String place) {
        this.place = place;
    }

    /**
     * A place, in Cisco's words.
     *
     * @throws IllegalArgumentException if it is blank or longer than 500 characters
     */
    public static BackupLocation of(String place) {
        if (!isValid(place)) {
            throw new IllegalArgumentException("not a place of 1 to " + LONGEST + " characters");
        }
        return new BackupLocation(place);
    }

    public static boolean isValid(String place) {
        return !place.isBlank() && place.length() <= LONGEST;
    }

    /** The place, to Cisco and the administrator; refused to any other party. */
    public Either<Refusal, String> shownTo(Actor reader) {
        return reader.standsFor(Party.CISCO)
                ? Either.right(place)
                : Either.left(Refusal.of(BackupRefusal.ONLY_CISCO_KNOWS_WHERE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BackupLocation that && place.equals(that.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    /** Says that there is a place, never which. */
    @Override
    public String toString() {
        return "known to Cisco";
    }
}
