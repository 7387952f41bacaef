package io.github.diops.adapters.rest.console;

import io.github.diops.domain.severity.Severity;

/**
 * A severity as the page shows it.
 *
 * @param code S1 to S4, never translated
 * @param name its name in the language of the page
 * @param style the style class of its colours
 */
record SeverityBadge(String code, String name, String style) {
    static SeverityBadge of(Severity severity, Wording wording) {
        return new SeverityBadge(
                severity.name(),
                wording.of(Phrase.nameOf(severity)),
                switch (severity) {
                    case S1 -> "s1";
                    case S2 -> "s2";
                    case S3 -> "s3";
                    case S4 -> "s4";
                });
    }
}
