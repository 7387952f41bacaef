package io.github.diops.adapters.rest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.diops.application.port.in.Fault;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as it was sent: numbers keep their text, so that none is rounded. Reading collects what is wrong inside
 * (a key twice, U+0000 or a lone surrogate in a string) and goes on.
 */
sealed interface Json {
    /** How deep arrays and objects may nest. */
    int MAX_DEPTH = 64;

    record Obj(Map<String, Json> members) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Text(String value) implements Json {
        /** Whether a text has neither U+0000 nor half of a surrogate pair, which no database keeps. */
        static boolean isSound(String text) {
            for (int at = 0; at < text.length(); at++) {
                char unit = text.charAt(at);
                boolean paired = at + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(at + 1));
                if (unit == '\0' || (Character.isSurrogate(unit) && !paired)) {
                    return false;
                }
                at += paired ? 1 : 0;
            }
            return true;
        }
    }

    record Num(String literal) implements Json {}

    record Flag(boolean value) implements Json {}

    record Null() implements Json {}

    /** A document and what is wrong inside it. */
    record Document(Json root, Faults faults) {}

    /** The bytes are no JSON text at all: not UTF-8, not JSON, or nested too deep. */
    final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableException(String code) {
            super(code);
        }

        String code() {
            return String.valueOf(getMessage());
        }
    }

    /** The long list of a batch, whose items are taken one by one while the body is read. */
    interface Items {
        /** The name of the list in the body. */
        String field();

        /**
         * Takes the next item; what is wrong with it goes to {@code faults}.
         *
         * @return whether one more may follow; if not, the rest is passed over
         */
        boolean take(Json item, Faults faults);
    }

    /**
     * Reads one JSON text in UTF-8.
     *
     * @throws UnreadableException if it is not UTF-8 ({@code invalid_utf8}), not JSON ({@code not_json}), deeper than
     *     {@value #MAX_DEPTH} ({@code too_deep}), or of too many values beside the items of a batch ({@code too_large})
     */
    static Document read(byte[] bytes) throws UnreadableException {
        return read(bytes, Option.none());
    }

    /** Reads the same, handing over the items of the batch's list, which reads as an empty one then. */
    static Document read(byte[] bytes, Items items) throws UnreadableException {
        return read(bytes, Option.some(items));
    }

    private static Document read(byte[] bytes, Option<Items> items) throws UnreadableException {
        try (JsonParser in = isPlain(bytes) ? Reader.FACTORY.createParser(bytes) : decoding(bytes)) {
            Reader reader = new Reader(in, items);
            if (in.nextToken() == null) {
                throw new UnreadableException("not_json");
            }
            Json root = reader.value("", 0);
            if (in.nextToken() != null) {
                throw new UnreadableException("not_json");
            }
            return new Document(root, reader.faults);
        } catch (CharacterCodingException e) {
            throw new UnreadableException("invalid_utf8");
        } catch (JsonProcessingException e) {
            throw new UnreadableException("not_json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all of it is ASCII, which every byte reads as itself, and nothing that looks like a wider encoding. */
    private static boolean isPlain(byte[] bytes) {
        for (byte one : bytes) {
            if (one <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads strictly: the parser itself would let odd UTF-8 pass. */
    private static JsonParser decoding(byte[] bytes) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return Reader.FACTORY.createParser(new InputStreamReader(new ByteArrayInputStream(bytes), utf8));
    }

    /** The pointer to a member of what {@code parent} points to (RFC 6901). */
    static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Reads tokens into values. */
    final class Reader {
        private static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .build();

        /**
         * No field that is known lies deeper. Whatever is wrong behind a longer pointer stands in an unknown field, which
         * is reported itself; a pointer for each of its parts would let a small body ask for an answer of any size.
         */
        private static final int LONGEST_POINTER = 1024;

        /** How many values are held at once: more than any body has that is no batch. */
        private static final int MOST_HELD = 64 * 1024;

        private final JsonParser in;
        private final Option<Items> batch;
        private final Faults faults = new Faults();
        private int held;

        private Reader(JsonParser in, Option<Items> batch) {
            this.in = in;
            this.batch = batch;
        }

        private Json value(String pointer, int depth) throws IOException, UnreadableException {
            if (++held > MOST_HELD) {
                throw new UnreadableException("too_large");
            }
            return switch (in.currentToken()) {
                case START_OBJECT -> object(pointer, deeper(depth));
                case START_ARRAY -> array(pointer, deeper(depth));
                case VALUE_STRING -> new Text(sound(in.getText(), pointer));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(in.getText());
                case VALUE_TRUE -> new Flag(true);
                case VALUE_FALSE -> new Flag(false);
                case VALUE_NULL -> new Null();
                default -> throw new UnreadableException("not_json");
            };
        }

        private Json object(String pointer, int depth) throws IOException, UnreadableException {
            Map<String, Json> members = new LinkedHashMap<>();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                String member = isLong(pointer) ? pointer : Json.pointer(pointer, name);
                boolean again = members.containsKey(name);
                boolean handedOver = in.nextToken() == JsonToken.START_ARRAY
                        && depth == 1
                        && batch.exists(list -> list.field().equals(name));
                Json value = handedOver ? handOver(depth + 1, again) : value(member, depth);
                if (again) {
                    note(member, "duplicate_key");
                } else {
                    members.put(name, value);
                }
            }
            return new Obj(members);
        }

        /** Hands over the items of the batch's list; one that is given again is passed over. */
        private Json handOver(int depth, boolean again) throws IOException, UnreadableException {
            Items list = batch.getOrElseThrow(IllegalStateException::new);
            boolean more = !again;
            for (int index = 0; in.nextToken() != JsonToken.END_ARRAY; index++) {
                int outside = held;
                if (more) {
                    more = list.take(value("/" + list.field() + "/" + index, depth), faults);
                    held = outside;
                } else {
                    passOver(depth);
                }
            }
            return new Arr(List.of());
        }

        private void passOver(int depth) throws IOException, UnreadableException {
            int inside = depth;
            do {
                if (in.currentToken().isStructStart()) {
                    inside = deeper(inside);
                } else if (in.currentToken().isStructEnd()) {
                    inside--;
                }
            } while (inside > depth && in.nextToken() != null);
        }

        private Json array(String pointer, int depth) throws IOException, UnreadableException {
            List<Json> items = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(isLong(pointer) ? pointer : pointer + "/" + items.size(), depth));
            }
            return new Arr(items);
        }

        private static int deeper(int depth) throws UnreadableException {
            if (depth == MAX_DEPTH) {
                throw new UnreadableException("too_deep");
            }
            return depth + 1;
        }

        private String sound(String text, String pointer) {
            if (!Text.isSound(text)) {
                note(pointer, "bad_text");
            }
            return text;
        }

        private void note(String pointer, String code) {
            if (!isLong(pointer)) {
                faults.add(Fault.of(pointer, code));
            }
        }

        private static boolean isLong(String pointer) {
            return pointer.length() > LONGEST_POINTER;
        }
    }
}
