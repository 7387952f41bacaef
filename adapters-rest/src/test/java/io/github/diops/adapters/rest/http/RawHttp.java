package io.github.diops.adapters.rest.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests byte by byte, for what a well-behaved client would never send, and the answers to them. */
final class RawHttp {
    static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {}

    /** An answer; header names are in lower case. */
    record Answer(int status, Map<String, List<String>> headers, Buffer body) {
        String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        }

        String text() {
            return body.toString();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A request with those header lines, {@code Host} among them if it shall have one. */
    static byte[] request(String line, List<String> headers, byte[] body) {
        return joined(
                bytes(line + "\r\n" + String.join("\r\n", headers) + (headers.isEmpty() ? "" : "\r\n") + "\r\n"), body);
    }

    /** A POST of {@code body} as JSON from this machine, with more header lines. */
    static byte[] post(String path, byte[] body, String... more) {
        List<String> headers = new ArrayList<>(List.of(
                "Host: 127.0.0.1",
                "Connection: close",
                "Content-Type: application/json",
                "Content-Length: " + body.length));
        headers.addAll(List.of(more));
        return request("POST " + path + " HTTP/1.1", headers, body);
    }

    /** A request without a body from this machine. */
    static byte[] bare(String method, String path, String... more) {
        List<String> headers = new ArrayList<>(List.of("Host: 127.0.0.1", "Connection: close"));
        headers.addAll(List.of(more));
        return request(method + " " + path + " HTTP/1.1", headers, new byte[0]);
    }

    /** The answer to those bytes. */
    static Answer send(int port, byte[] request) {
        try {
            return answerTo(port, request, PATIENCE_MILLIS, false);
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    /** The answer to a HEAD request, which has no body whatever its length says. */
    static Answer head(int port, byte[] request) {
        try {
            return answerTo(port, request, PATIENCE_MILLIS, true);
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    /**
     * The answer to those bytes.
     *
     * @throws IOException if there is none within that time, or the connection ends in the middle of it
     */
    static Answer answerTo(int port, byte[] request, int patienceMillis, boolean bodiless) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(patienceMillis);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return read(socket.getInputStream(), bodiless);
        }
    }

    /** Reads one answer, past those that only tell the client to go on. */
    static Answer read(InputStream in, boolean bodiless) throws IOException {
        String status = line(in);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.computeIfAbsent(header.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.substring(colon + 1).trim());
        }
        int code = Integer.parseInt(status.substring(9, 12));
        if (code < 200) {
            return read(in, bodiless);
        }
        boolean empty = bodiless || code == 204 || code == 304;
        return new Answer(code, headers, Buffer.buffer(empty ? new byte[0] : body(in, headers)));
    }

    private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
        List<String> length = headers.getOrDefault("content-length", List.of());
        if (length.isEmpty()) {
            return in.readAllBytes();
        }
        byte[] body = in.readNBytes(Integer.parseInt(length.get(0)));
        if (body.length != Integer.parseInt(length.get(0))) {
            throw new IOException("the answer ends after " + body.length + " of " + length.get(0) + " bytes");
        }
        return body;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException(
                        "the connection ended after \"" + line.toString(StandardCharsets.ISO_8859_1) + "\"");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
