package io.github.diops.domain.backup;

import io.github.diops.domain.rule.Text;

/** What an application holds, as far as the guide says whether its backup brings it back (BKP-07, BKP-07a). */
public enum DataKind {
    CONFIGURATION(Text.of("Latest configuration", "Последняя конфигурация")),
    VOICEMAILS(Text.of("Voicemails", "Голосовая почта")),
    INSTANT_MESSAGES(Text.of("Instant messages", "Мгновенные сообщения")),
    /** All that Cisco's own way of backing up Expressways holds. */
    CUSTOM_BACKUP(Text.of("Cisco's custom backup", "Специальная копия Cisco"));

    private final Text text;

    DataKind(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
