package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.Language;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer. Those of one that is given again and again are summed up once, and held once. */
final class Content {
    private final byte[] bytes;
    private final Buffer buffer;
    private final boolean kept;
    private volatile @Nullable String sum;

    private Content(byte[] bytes, Buffer buffer, boolean kept) {
        this.bytes = bytes;
        this.buffer = buffer;
        this.kept = kept;
    }

    static Content of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(bytes, Buffer.buffer(bytes), false);
    }

    /** The same bytes, kept for other answers too. */
    Content kept() {
        return new Content(bytes, buffer, true);
    }

    boolean isKept() {
        return kept;
    }

    /** The bytes, to be read only. */
    Buffer buffer() {
        return buffer;
    }

    int length() {
        return bytes.length;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The entity tag of the bytes in that language: the language, their length and two checksums of 32 bits. */
    String tag(Language language) {
        String known = sum;
        if (known == null) {
            known = sum();
            sum = known;
        }
        return "\"" + language.tag() + known;
    }

    private String sum() {
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return "-" + Integer.toHexString(bytes.length) + "-" + Long.toHexString(one.getValue() << 32 | other.getValue())
                + "\"";
    }
}
