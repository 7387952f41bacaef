package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** What pages say of signing in and out, in both languages. */
enum LoginPhrase implements Said {
    SIGN_IN("Sign in", "Войти"),
    SIGN_OUT("Sign out", "Выйти"),
    NEEDED_TITLE("You are not signed in", "Вы не вошли"),
    NEEDED_LEAD(
            "Your session has ended. What you sent was not carried out.",
            "Сеанс закончился. То, что вы отправили, не выполнено."),
    FAILED_TITLE("You could not be signed in", "Войти не удалось"),
    FAILED_LEAD(
            "The sign-in took too long, was begun elsewhere, or your account has no role here.",
            "Вход занял слишком много времени, начат в другом месте, или у вашей учётной записи здесь нет роли."),
    OUT_TITLE("You are signed out", "Вы вышли"),
    OUT_LEAD(
            "This browser keeps nothing of your session. Your identity provider may still know you.",
            "В этом браузере от сеанса ничего не осталось. Ваш поставщик удостоверений может вас ещё помнить."),
    ISSUER_OUT("Sign out there too", "Выйти и там");

    private final Text text;

    LoginPhrase(String english, String russian) {
        this.text = Text.of(english, russian);
    }

    @Override
    public Text text() {
        return text;
    }
}
