package io.github.diops.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.diops.domain.rule.Explained;
import io.github.diops.domain.rule.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.function.Function;

/** What a decision answers, as a vector holds it: {@code output} and {@code rules}, {@code refusal}, or {@code faults}. */
final class Answer {
    private Answer() {}

    static <T> ObjectNode of(Explained<T> explained, Function<T, ObjectNode> output) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("output", output.apply(explained.value()));
        explained.because().forEach(rule -> answer.withArray("rules").add(rule.value()));
        return answer;
    }

    static <T> ObjectNode of(Either<Refusal, Explained<T>> either, Function<T, ObjectNode> output) {
        return either.fold(Answer::refused, explained -> of(explained, output));
    }

    static <F, T> ObjectNode of(
            Validation<F, Explained<T>> validation, Function<F, ArrayNode> faults, Function<T, ObjectNode> output) {
        return validation.fold(
                found -> JsonNodeFactory.instance.objectNode().set("faults", faults.apply(found)),
                explained -> of(explained, output));
    }

    private static ObjectNode refused(Refusal refusal) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("refusal")
                .put("code", refusal.code().name())
                .put("rule", refusal.rule().value());
        return answer;
    }
}
