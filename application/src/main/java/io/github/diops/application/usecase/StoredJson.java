package io.github.diops.application.usecase;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON object of the journal: text, whole numbers, booleans, lists and objects, its keys written sorted, so that one
 * state has one text. Absent parts are left out.
 */
final class StoredJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String SECONDS = "0000-00-00T00:00:00Z";
    private static final String MILLIS = "0000-00-00T00:00:00.000Z";
    private static final int MILLI = 1_000_000;

    private final Map<String, Object> parts = new HashMap<>();

    StoredJson with(String name, Object value) {
        parts.put(name, storable(value));
        return this;
    }

    StoredJson with(String name, Option<?> value) {
        value.forEach(present -> parts.put(name, storable(present)));
        return this;
    }

    StoredJson with(String name, Seq<?> values) {
        parts.put(name, new ArrayList<>(values.map(StoredJson::storable).asJava()));
        return this;
    }

    StoredJson without(String name) {
        parts.remove(name);
        return this;
    }

    String text(String name) {
        return option(name).getOrElseThrow(() -> new IllegalStateException("a stored object lacks " + name));
    }

    Option<String> option(String name) {
        return Option.of(parts.get(name)).map(Object::toString);
    }

    Instant instant(String name) {
        return instantOf(text(name));
    }

    Option<Instant> optionalInstant(String name) {
        return option(name).map(StoredJson::instantOf);
    }

    /** What {@link Instant#parse} says; of whole seconds or milliseconds, as records keep them, without its formatter. */
    private static Instant instantOf(String text) {
        int length = text.length();
        boolean plain = (length == SECONDS.length() || length == MILLIS.length())
                && isLike(text, length == SECONDS.length() ? SECONDS : MILLIS);
        if (!plain) {
            return Instant.parse(text);
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        // an hour of 24 and a second of 60 are the formatter's to judge
        return hour > 23 || minute > 59 || second > 59
                ? Instant.parse(text)
                : LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
                        .atTime(hour, minute, second, length == SECONDS.length() ? 0 : digits(text, 20, 23) * MILLI)
                        .toInstant(ZoneOffset.UTC);
    }

    /** Whether {@code text} has digits where {@code form} has zeros, and else its characters. */
    private static boolean isLike(String text, String form) {
        for (int at = 0; at < form.length(); at++) {
            char is = text.charAt(at);
            boolean fits = form.charAt(at) == '0' ? is >= '0' && is <= '9' : is == form.charAt(at);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int toExclusive) {
        return Integer.parseInt(text, from, toExclusive, 10);
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    StoredJson object(String name) {
        return optionalObject(name)
                .getOrElseThrow(() -> new IllegalStateException("a stored object lacks the object " + name));
    }

    Option<StoredJson> optionalObject(String name) {
        return Option.of(parts.get(name)).map(StoredJson.class::cast);
    }

    List<String> texts(String name) {
        return list(name).map(Object::toString);
    }

    List<StoredJson> objects(String name) {
        return list(name).map(StoredJson.class::cast);
    }

    private List<Object> list(String name) {
        return Option.of(parts.get(name))
                .map(values -> List.<Object>ofAll((Iterable<?>) values))
                .getOrElse(List.empty());
    }

    /** The stored form of a part: what is no number, flag, list or object is stored as its text. */
    private static Object storable(Object value) {
        boolean asItIs = value instanceof Long || value instanceof Boolean || value instanceof StoredJson;
        return asItIs ? value : value.toString();
    }

    /** Its one text. */
    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(out, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof StoredJson object) {
            out.writeStartObject();
            for (Map.Entry<String, Object> part : new TreeMap<>(object.parts).entrySet()) {
                out.writeFieldName(part.getKey());
                write(out, part.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> values) {
            out.writeStartArray();
            for (Object item : values) {
                write(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalStateException if it is not an object of this form
     */
    static StoredJson parse(String text) {
        try (JsonParser in = FACTORY.createParser(text)) {
            in.nextToken();
            return (StoredJson) read(in);
        } catch (IOException | ClassCastException e) {
            throw new IllegalStateException("a stored text is not a JSON object", e);
        }
    }

    private static Object read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                StoredJson object = new StoredJson();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    object.parts.put(name, read(in));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayList<Object> items = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(in));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> in.getText();
            default -> throw new IllegalStateException("a stored text has " + in.currentToken());
        };
    }
}
