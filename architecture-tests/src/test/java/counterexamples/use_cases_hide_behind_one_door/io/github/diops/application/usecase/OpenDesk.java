package counterexamples.use_cases_hide_behind_one_door.io.github.diops.application.usecase;

/** A second door. */
public final class OpenDesk {
    private OpenDesk() {}
}
