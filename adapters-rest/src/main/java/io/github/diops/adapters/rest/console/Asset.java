package io.github.diops.adapters.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that the page refers to. Its path holds a hash of its bytes, so a path never means another content. */
public final class Asset {
    private static final int HASH_DIGITS = 16;

    private final String path;
    private final String mediaType;
    private final byte[] bytes;

    private Asset(String path, String mediaType, byte[] bytes) {
        this.path = path;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** Where it is served, such as {@code /assets/console-0123456789abcdef.css}. */
    public String path() {
        return path;
    }

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Its content; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The path as the page writes it: relative, so that the console may be mounted below another path. */
    String href() {
        return path.substring(1);
    }

    static Asset read(String name, String mediaType) {
        try (InputStream file = Asset.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the console lacks its file " + name);
            }
            byte[] bytes = file.readAllBytes();
            String hash = digest(bytes).substring(0, HASH_DIGITS);
            int dot = name.lastIndexOf('.');
            return new Asset("/assets/" + name.substring(0, dot) + "-" + hash + name.substring(dot), mediaType, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the console's file " + name, e);
        }
    }

    /** SHA-256 in hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
