package io.github.diops.domain.customer;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** Our readings of how a partner keeps the records of its customers. */
public final class CustomerRules {
    private static final Text PARTNER_SUPPORT =
            Text.of("Partner support responsibilities", "Обязанности по поддержке партнёров");

    public static final Rule RSP_15A = Rule.reading(
            "RSP-15a",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner creates, changes and archives the records of its customers. An archived one stays as"
                            + " it is, but for the erasing of contacts.",
                    "Записи о своих клиентах создаёт, меняет и архивирует партнёр. Архивная запись не меняется, но"
                            + " контакты из неё стереть можно."),
            Text.of(
                    "The partner owns the relationship; what past cases rest on must not change afterwards.",
                    "Отношения с клиентом ведёт партнёр; то, на чём держатся прошлые обращения, потом не меняется."));
    public static final Rule RSP_15B = Rule.reading(
            "RSP-15b",
            PARTNER_SUPPORT,
            Text.of(
                    "For an archived customer nothing new is recorded; what was begun for it may be finished.",
                    "Для архивного клиента ничего нового не записывают; начатое для него можно завершить."),
            Text.of(
                    "Whoever is no longer a customer needs no service, but what runs already must come to an end.",
                    "Тому, кто больше не клиент, обслуживание не нужно, но начатое должно прийти к концу."));
    public static final Rule RSP_27A = Rule.reading(
            "RSP-27a",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner may erase a customer's contact at any time; what was done before keeps its id alone.",
                    "Партнёр может стереть контакт клиента в любое время; в прошлых записях остаётся только его"
                            + " идентификатор."),
            Text.of(
                    "Contact data are to be right and current, and they are personal.",
                    "Контактные данные должны быть верными и актуальными, и они личные."));

    private CustomerRules() {}

    public static List<Rule> all() {
        return List.of(RSP_15A, RSP_15B, RSP_27A);
    }
}
