package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.Fault;
import io.github.diops.domain.rule.RuleId;
import io.vavr.Function1;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Reads the fields of one JSON object, or the parameters of a query, and collects every fault on the way. A value that
 * is absent or wrong reads as none; {@link #decoded} gives the result only where there was no fault at all.
 */
final class Fields {
    private final Option<Json.Obj> object;
    private final String pointer;
    private final Faults faults;
    private final boolean query;

    private Fields(Option<Json.Obj> object, String pointer, Faults faults, boolean query) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
        this.query = query;
    }

    /** The fields of a body, of which exactly {@code known} may be there. */
    static Fields of(Json.Document document, String... known) {
        return within(document.root(), "", document.faults(), known);
    }

    /** The parameters of a query, of which exactly {@code known} may be there; a fault points at the bare name. */
    static Fields ofQuery(Iterable<java.util.Map.Entry<String, String>> parameters, String... known) {
        java.util.Map<String, Json> members = new java.util.LinkedHashMap<>();
        Faults faults = new Faults();
        for (java.util.Map.Entry<String, String> parameter : parameters) {
            if (members.putIfAbsent(parameter.getKey(), new Json.Text(parameter.getValue())) != null) {
                faults.add(Fault.of(parameter.getKey(), "duplicate_key"));
            }
        }
        Fields fields = new Fields(Option.some(new Json.Obj(members)), "", faults, true);
        fields.refuseUnknown(known);
        return fields;
    }

    /** What {@code read} makes of an object that stands at {@code pointer}, of which exactly {@code known} may be there. */
    static <T> Option<T> read(
            Json object, String pointer, Faults faults, Function1<Fields, Option<T>> read, String... known) {
        int before = faults.count();
        Option<T> result = read.apply(within(object, pointer, faults, known));
        return faults.count() == before ? result : Option.none();
    }

    private static Fields within(Json value, String pointer, Faults faults, String... known) {
        if (value instanceof Json.Obj members) {
            Fields fields = new Fields(Option.some(members), pointer, faults, false);
            fields.refuseUnknown(known);
            return fields;
        }
        faults.add(Fault.of(pointer, "wrong_type").with("expected", "object"));
        return new Fields(Option.none(), pointer, faults, false);
    }

    private void refuseUnknown(String... known) {
        object.forEach(members -> members.members().keySet().forEach(name -> {
            if (!isAmong(known, name)) {
                faults.add(Fault.of(pointerTo(name), query ? "unknown_parameter" : "unknown_field"));
            }
        }));
    }

    private static boolean isAmong(String[] known, String name) {
        for (String one : known) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String pointerTo(String name) {
        return query ? name : Json.pointer(pointer, name);
    }

    boolean has(String name) {
        return object.exists(members -> members.members().containsKey(name));
    }

    /** A field that may be absent. */
    Field may(String name) {
        return new Field(object.flatMap(members -> Option.of(members.members().get(name))), pointerTo(name));
    }

    /** A field that must be there. */
    Field need(String name) {
        if (object.isDefined() && !has(name)) {
            fault(name, "missing");
        }
        return may(name);
    }

    void fault(String name, String code) {
        faults.add(Fault.of(pointerTo(name), code));
    }

    void fault(String name, String code, RuleId rule) {
        faults.add(Fault.of(pointerTo(name), code).by(rule));
    }

    /** A fault anywhere in the body. */
    void fault(Fault fault) {
        faults.add(fault);
    }

    /** Whether a fault was found at {@code at} or at what contains it. */
    boolean isFaulty(String at) {
        return faults.touch(at);
    }

    /** What {@code result} makes of the fields read, if no fault was found; else all of them. */
    <T> Either<List<Fault>, T> decoded(Supplier<T> result) {
        return faults.isEmpty() ? Either.right(result.get()) : Either.left(faults.list());
    }

    /** One field, or one item of a list. */
    final class Field {
        private final Option<Json> value;
        private final String at;

        private Field(Option<Json> value, String at) {
            this.value = value;
            this.at = at;
        }

        /** A string of at least one visible character and at most {@code longest} characters (UTF-16 units). */
        Option<String> text(int longest) {
            return words(longest).flatMap(text -> text.isBlank() ? wrong("blank") : Option.some(text));
        }

        /** A string of at most {@code longest} characters (UTF-16 units), blank or not. */
        Option<String> words(int longest) {
            return string().flatMap(text -> {
                if (text.length() > longest) {
                    return wrong(Fault.of(at, "too_long").with("longest", longest));
                }
                // of a body it is told already
                return query && !Json.Text.isSound(text) ? wrong("bad_text") : Option.some(text);
            });
        }

        /** A string that {@code valid} accepts, else a fault of that code. */
        Option<String> form(Function1<String, Boolean> valid, String code) {
            return string().flatMap(text -> valid.apply(text) ? Option.some(text) : wrong(code));
        }

        <E extends Enum<E>> Option<E> oneOf(Class<E> type) {
            return string().flatMap(text -> Values.oneOf(type, text)
                    .fold(code -> wrong(Fault.of(at, code).with("known", Values.known(type))), Option::some));
        }

        Option<Instant> instant() {
            return parsed(Values::instant);
        }

        /** An instant of a record, which has no more than milliseconds. */
        Option<Instant> recordedInstant() {
            return instant()
                    .flatMap(given -> given.equals(given.truncatedTo(ChronoUnit.MILLIS))
                            ? Option.some(given)
                            : wrong("too_precise"));
        }

        Option<LocalDate> date() {
            return parsed(Values::date);
        }

        Option<LocalTime> clock() {
            return parsed(Values::clock);
        }

        Option<ZoneId> zone() {
            return parsed(Values::zone);
        }

        <T> Option<T> parsed(Function1<String, Either<String, T>> parse) {
            return string().flatMap(text -> parse.apply(text).fold(this::wrong, Option::some));
        }

        /** A whole number from {@code min} to {@code max}, both included. */
        Option<Long> whole(long min, long max) {
            return value.flatMap(json -> literal(json)
                    .map(literal -> Values.whole(literal, min, max).<Option<Long>>fold(this::wrong, Option::some))
                    .getOrElse(() -> wrong(Fault.of(at, "wrong_type").with("expected", "number"))));
        }

        private Option<String> literal(Json json) {
            if (json instanceof Json.Num number) {
                return Option.some(number.literal());
            }
            return query && json instanceof Json.Text text ? Option.some(text.value()) : Option.none();
        }

        Option<Boolean> flag() {
            return value.flatMap(json -> json instanceof Json.Flag flag
                    ? Option.some(flag.value())
                    : wrong(Fault.of(at, "wrong_type").with("expected", "boolean")));
        }

        /** What {@code read} makes of the object's fields, of which exactly {@code known} may be there. */
        <T> Option<T> object(Function1<Fields, Option<T>> read, String... known) {
            return value.flatMap(json -> Fields.read(json, at, faults, read, known));
        }

        /** The items, each as {@code read} makes it. */
        <T> Option<List<T>> list(Function1<Field, Option<T>> read) {
            return value.flatMap(json -> {
                if (!(json instanceof Json.Arr array)) {
                    return wrong(Fault.of(at, "wrong_type").with("expected", "array"));
                }
                int before = faults.count();
                List<T> items = List.ofAll(array.items())
                        .zipWithIndex()
                        .flatMap(item -> read.apply(new Field(Option.some(item._1), at + "/" + item._2)));
                return faults.count() == before ? Option.some(items) : Option.none();
            });
        }

        private Option<String> string() {
            return value.flatMap(json -> json instanceof Json.Text text
                    ? Option.some(text.value())
                    : wrong(Fault.of(at, "wrong_type").with("expected", "string")));
        }

        private <T> Option<T> wrong(String code) {
            return wrong(Fault.of(at, code));
        }

        private <T> Option<T> wrong(Fault fault) {
            faults.add(fault);
            return Option.none();
        }
    }
}
