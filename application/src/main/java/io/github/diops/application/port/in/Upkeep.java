package io.github.diops.application.port.in;

import io.github.diops.application.port.out.StreamKey;
import io.github.diops.domain.customer.PartnerId;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks after the journal as a whole, for whoever runs the installation: it acts for no caller and asks no policy. What
 * takes long tells from time to time how far it has come.
 */
public interface Upkeep {
    /** How far the work has come, or how much it was. */
    record Progress(long records, long events) {
        public static final Progress NONE = new Progress(0, 0);

        /** One record more, with that many events. */
        public Progress and(long moreEvents) {
            return new Progress(records + 1, events + moreEvents);
        }
    }

    /**
     * How much is made up.
     *
     * @param partners at least one
     * @param customers at least one, of the partners in turn
     * @param cases none or more, of the customers in turn
     */
    record Size(int partners, int customers, long cases) {
        /** How many cases can be made up at most; it takes hours. */
        public static final long MOST_CASES = 10_000_000;

        /** @throws IllegalArgumentException if there are too few of anything, or too many cases */
        public Size {
            if (partners < 1 || customers < 1 || cases < 0 || cases > MOST_CASES) {
                throw new IllegalArgumentException(
                        partners + " partners, " + customers + " customers, " + cases + " cases");
            }
        }
    }

    /** What is wrong with an event. */
    enum Fault {
        /** It is not there, and the head or a later event says that it was. */
        MISSING,
        /** It, or the one before it, is no longer what was stored. */
        CHANGED,
        /** It is there, and the head of its record does not know it. */
        UNKNOWN_TO_HEAD,
        /** The head of its record is gone. */
        WITHOUT_HEAD
    }

    /** An event that is not as it was stored. */
    record Finding(PartnerId tenant, StreamKey stream, long version, Fault fault) {}

    /** What a verification has looked at and found; whole where nothing was found. */
    record Verification(Progress seen, List<Finding> findings) {}

    /** Why a file cannot be taken in, or no further than line {@code line}. What was taken in before it stays. */
    record Unreadable(long line, Reason reason) {}

    /** What is wrong with a file. */
    enum Reason {
        /** It does not begin as an export does, or was written by a newer version. */
        NO_EXPORT,
        /** The line has another form than its version says. */
        BROKEN_LINE,
        /** The events of a record do not follow from each other by their hashes. */
        BROKEN_CHAIN,
        /** The database has a record of that name with another history. */
        OTHER_HISTORY,
        /** It ends before its end. */
        CUT_OFF
    }

    /**
     * Follows the hashes of every record from its first event to its head. It finds an event that was changed or taken
     * away, the last of a record among them; not a record of which no row is left. Whoever can write every row can
     * compute every hash anew.
     */
    Verification verify(Consumer<Progress> watching);

    /** Makes the projections of every record anew from its events. */
    Progress rebuild(Consumer<Progress> watching);

    /**
     * Hands {@code lines} everything, a JSON text at a time: records with their events, contacts and timers, what was
     * told, and what was denied. Answers that wait for a repeated request stay behind: they live a day.
     */
    Progress write(Consumer<String> lines, Consumer<Progress> watching);

    /**
     * Takes in what {@link #write} handed out, verified. A record that is there already with the same history is left as
     * it is and one that is a part of it is gone on with, so a file may be taken in again where it was interrupted.
     *
     * @param lines the next line, or none at the end
     */
    Either<Unreadable, Progress> read(Supplier<Option<String>> lines, Consumer<Progress> watching);

    /**
     * Fills an empty database with made-up customers and cases, to see how an installation, or an adapter, bears them:
     * by the same commands that people give, one case a minute until now, all but the last thousand closed. Interrupted,
     * it leaves a part of them.
     *
     * @return what was made; none, and nothing is changed, if the database holds records
     */
    Option<Progress> makeUp(Size size, Consumer<Progress> watching);

    /** Lets go of answers and notices that are too old; of so many at a time that nobody waits for it. */
    void prune();
}
