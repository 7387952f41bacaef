package io.github.diops.domain.certificate;

import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** What follows a renewal where users sign in by single sign-on, in order (CRT-02, RSP-40). */
public enum SsoTask {
    DISABLE_SSO(Text.of("Disable SSO.", "Отключить SSO.")),
    REIMPORT_IDP_METADATA(
            Text.of("Import the IdP metadata again.", "Заново импортировать метаданные поставщика удостоверений.")),
    ENABLE_SSO(Text.of("Enable SSO.", "Включить SSO.")),
    /** Recommended, not required (CRT-02a). */
    VERIFY_SSO(Text.of("Verify that users can sign in.", "Проверить, что пользователи могут войти."));

    private final Text text;

    SsoTask(Text text) {
        this.text = text;
    }

    /** The tasks of a customer with single sign-on, or none without. */
    static List<SsoTask> of(boolean ssoEnabled) {
        return ssoEnabled ? List.of(values()) : List.empty();
    }

    /** Whose task it is (RSP-40). */
    public Party holder() {
        return Party.PARTNER;
    }

    /** Whether the renewal is incomplete without it. */
    public boolean isMandatory() {
        return this != VERIFY_SSO;
    }

    public Text text() {
        return text;
    }
}
