package io.github.diops.domain.release;

import io.github.diops.domain.rule.Text;

/** What a cell of the release catalogue says (REL-07). */
public enum Support {
    ALLOWED(Text.of("Yes", "Да")),
    REFUSED(Text.of("No", "Нет")),
    /** Until the next release is published. */
    UNTIL_NEXT_RELEASE(Text.of("Until the next release is available", "Пока не станет доступен следующий выпуск")),
    /** No longer: the customer must upgrade to n (REL-03). */
    MUST_UPGRADE(Text.of("Must upgrade to the latest release", "Нужно перейти на последний выпуск")),
    /** Not yet: expected with the release, and promised by nobody (REL-07a). */
    EXPECTED(Text.of("Expected", "Ожидается")),
    NOT_APPLICABLE(Text.of("n/a", "Неприменимо"));

    private final Text text;

    Support(Text text) {
        this.text = text;
    }

    /** The words of a cell that says nothing more. */
    public Text text() {
        return text;
    }

    /** Whether it can be said of the latest release. */
    public boolean suitsLatest() {
        return switch (this) {
            case ALLOWED, REFUSED, UNTIL_NEXT_RELEASE -> true;
            case MUST_UPGRADE, EXPECTED, NOT_APPLICABLE -> false;
        };
    }
}
