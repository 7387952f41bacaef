package io.github.diops.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.diops.domain.calendar.BusinessCalendar;
import io.github.diops.domain.calendar.BusinessHours;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;

/** The input of one vector: the body of the decision of that name, as the HTTP contract writes it. */
record Input(JsonNode body) {
    boolean has(String field) {
        return body.has(field);
    }

    String text(String field) {
        return required(field).asText();
    }

    long number(String field) {
        return required(field).asLong();
    }

    boolean flag(String field) {
        return body.path(field).asBoolean(false);
    }

    Instant instant(String field) {
        return OffsetDateTime.parse(text(field)).toInstant();
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        return Enum.valueOf(type, text(field));
    }

    <T> Option<T> option(String field, Function<String, T> value) {
        return Option.when(has(field), () -> value.apply(text(field)));
    }

    Input object(String field) {
        return new Input(required(field));
    }

    List<Input> objects(String field) {
        return List.ofAll(body.path(field)).map(Input::new);
    }

    List<String> texts(String field) {
        return List.ofAll(body.path(field)).map(JsonNode::asText);
    }

    /** The calendar of the field {@code calendar}; Monday to Friday, 09:00 to 17:00 UTC where it is absent. */
    BusinessCalendar calendar() {
        if (!has("calendar")) {
            return BusinessCalendar.weekdays(ZoneId.of("UTC"));
        }
        Input calendar = object("calendar");
        BusinessCalendar plain = BusinessCalendar.weekdays(ZoneId.of(calendar.text("zone")));
        BusinessCalendar working = calendar.has("workingDays")
                ? plain.withWorkingDays(
                        calendar.texts("workingDays").map(DayOfWeek::valueOf).toSet())
                : plain;
        return working.withHours(BusinessHours.of(
                        calendar.option("opens", LocalTime::parse).getOrElse(BusinessHours.STANDARD.opens()),
                        calendar.option("closes", Input::closing).getOrElse(BusinessHours.STANDARD.closesExclusive())))
                .withHolidays(calendar.texts("holidays").map(LocalDate::parse).toSet());
    }

    private static LocalTime closing(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private JsonNode required(String field) {
        if (!body.has(field)) {
            throw new IllegalArgumentException("no " + field + " in " + body);
        }
        return body.get(field);
    }
}
