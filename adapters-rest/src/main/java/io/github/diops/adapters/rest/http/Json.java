package io.github.diops.adapters.rest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.diops.application.port.in.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

    record Text(String value) implements Json {}

    record Num(String literal) implements Json {}

    record Flag(boolean value) implements Json {}

    record Null() implements Json {}

    /** A document and what is wrong inside it. */
    record Document(Json root, List<Fault> faults) {}

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

    /**
     * Reads one JSON text in UTF-8.
     *
     * @throws UnreadableException if it is not UTF-8 ({@code invalid_utf8}), not JSON ({@code not_json}) or deeper than
     *     {@value #MAX_DEPTH} ({@code too_deep})
     */
    static Document read(byte[] bytes) throws UnreadableException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException("invalid_utf8");
        }
        try (JsonParser in = Reader.FACTORY.createParser(text)) {
            Reader reader = new Reader(in);
            if (in.nextToken() == null) {
                throw new UnreadableException("not_json");
            }
            Json root = reader.value("", 0);
            if (in.nextToken() != null) {
                throw new UnreadableException("not_json");
            }
            return new Document(root, reader.faults);
        } catch (JsonProcessingException e) {
            throw new UnreadableException("not_json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

        private final JsonParser in;
        private final List<Fault> faults = new ArrayList<>();

        private Reader(JsonParser in) {
            this.in = in;
        }

        private Json value(String pointer, int depth) throws IOException, UnreadableException {
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
                in.nextToken();
                Json value = value(member, depth);
                if (members.putIfAbsent(name, value) != null) {
                    note(member, "duplicate_key");
                }
            }
            return new Obj(members);
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
            if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
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
