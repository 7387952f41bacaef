package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.Language;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer. Those of an answer that is given again and again are summed up once. */
final class Content {
    private final byte[] bytes;
    private final Buffer buffer;
    private volatile @Nullable String sum;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = Buffer.buffer(bytes);
    }

    static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
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
