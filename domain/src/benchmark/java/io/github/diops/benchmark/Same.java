package io.github.diops.benchmark;

/** Only equal answers may be compared for speed. */
final class Same {
    private Same() {}

    static void require(String who, Object question, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(who + " answers " + question + " with " + theirs + ", not " + ours);
        }
    }
}
