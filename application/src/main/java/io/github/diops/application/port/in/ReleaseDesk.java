package io.github.diops.application.port.in;

import io.github.diops.domain.release.ReleaseTerms;
import io.github.diops.domain.release.Version;
import io.vavr.control.Either;

/** The desk where Cisco publishes releases (REL-02a). What it answers as done is durable. */
public interface ReleaseDesk {
    /** Publishes a release: it becomes n, the others shift (REL-02). */
    Either<Problem, ReleasesView> publish(Caller caller, Version version, ReleaseTerms terms, Occasion occasion);

    /** The releases as the publications have left them; everybody may read them. */
    ReleasesView read();
}
