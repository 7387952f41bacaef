package io.github.diops.domain.release;

import io.github.diops.domain.rule.Text;

/** One cell of the release catalogue: what it says, and in which words (REL-07). */
public record Cell(Support support, Text text) {

    /** A cell that says {@code support} and nothing more. */
    public static Cell of(Support support) {
        return new Cell(support, support.text());
    }

    /** Until {@code next}, the next release, is available. */
    public static Cell until(Version next) {
        return new Cell(
                Support.UNTIL_NEXT_RELEASE,
                Text.of("Until " + next + " is available", "Пока не станет доступен выпуск " + next));
    }

    /** No longer: {@code latest} takes its place (REL-03). */
    public static Cell mustUpgradeTo(Version latest) {
        return new Cell(
                Support.MUST_UPGRADE, Text.of("Must upgrade to " + latest, "Нужно перейти на выпуск " + latest));
    }

    /**
     * Expected in that quarter of that calendar year (REL-07a).
     *
     * @param quarter 1 to 4
     * @param year 2000 to 2099
     * @throws IllegalArgumentException if either is another number
     */
    public static Cell expectedIn(int quarter, int year) {
        if (quarter < 1 || quarter > 4 || year < 2000 || year > 2099) {
            throw new IllegalArgumentException("not a quarter: Q" + quarter + " of " + year);
        }
        return new Cell(
                Support.EXPECTED,
                Text.of(
                        "Expected in Q" + quarter + " CY" + String.valueOf(year).substring(2),
                        "Ожидается в " + quarter + "-м квартале " + year + " года"));
    }
}
