package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.http.ValidRequests.Parts;
import io.vavr.collection.List;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;

/** One change that makes a request odd; the same seed changes the same request alike. */
record Mutation(Kind kind, long seed) {
    enum Kind {
        TYPE,
        BOUND,
        MEMBER_GONE,
        MEMBER_TWICE,
        MEMBER_UNKNOWN,
        NESTING,
        BODY_TEXT,
        BODY_CUT,
        BODY_GONE,
        QUERY,
        PATH,
        METHOD,
        HEADER,
        HEADER_TWICE,
        LARGE
    }

    private static final List<Object> VALUES = List.of(
            "",
            " ",
            "S1",
            "x",
            "😀",
            "\u0000",
            "\ud800",
            "a".repeat(5000),
            "2024-02-30T00:00:00Z",
            "2024-03-10T02:30:00-05:00",
            "+1000000000-12-31T23:59:59Z",
            "1969-12-31T23:59:59.999Z",
            "2200-01-01T00:00:00.000000001Z",
            "24:00",
            "+05:00",
            "EST",
            "Europe/Berlin",
            true,
            0,
            -1,
            1,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            1.5,
            new JsonArray(),
            new JsonObject(),
            new JsonArray().add(new JsonArray().add("S1")));

    private static final List<String> LITERALS = List.of(
            "null",
            "1e400",
            "1.0",
            "1e3",
            "-0",
            "99999999999999999999999",
            "00",
            "+1",
            "NaN",
            "'x'",
            "{",
            "]",
            ",",
            "\\",
            "\u0001");

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "HEAD",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "BREW",
            "get",
            "CONNECT",
            "PRI",
            "M-SEARCH");

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json;q=0",
            "Accept: ,;/",
            "Accept-Language: ru",
            "Accept-Language: -",
            "Accept-Language: ru;q=x",
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=latin1",
            "Content-Encoding: gzip",
            "Act-As: partner/acme",
            "Act-As: customer/none",
            "Act-As: nobody",
            "If-Match: \"1.WAITING.en\"",
            "If-Match: \"99999999999999999999.x\"",
            "If-Match: W/",
            "If-None-Match: *",
            "If-None-Match: \"",
            "Idempotency-Key: one",
            "Idempotency-Key: \u00e9",
            "Origin: https://evil.example",
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "X-Request-Id: <script>",
            "Host: evil.example",
            "Host: localhost",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "Connection: Upgrade",
            "Expect: 100-continue",
            "Range: bytes=0-",
            "Cookie: a=b",
            "X-Forwarded-Host: evil.example",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: gzip",
            "Content-Length: -1",
            "Content-Length: 99999999999",
            "Bad Name: x",
            "no colon",
            ": empty",
            "X-Odd: a\u0000b");

    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "..",
            "/../",
            "%",
            "%2F",
            "%zz",
            "%00",
            "%C3%28",
            "%E2%82%AC",
            "?",
            "#",
            ";",
            "+",
            "\\",
            "*",
            ":",
            "@",
            "~",
            "'",
            "\u00e9",
            "|",
            "a".repeat(300),
            "a".repeat(9000));

    Parts applied(Parts parts) {
        Random random = new Random(seed);
        return switch (kind) {
            case TYPE, BOUND, MEMBER_GONE, MEMBER_UNKNOWN, NESTING ->
                parts.body().isEmpty()
                        ? parts
                        : parts.withBody(inside(parts.body().head(), random));
            case MEMBER_TWICE ->
                parts.body().isEmpty()
                        ? parts
                        : parts.withBody(parts.body().head().replaceFirst("\\{\"(\\w+)\":", "{\"$1\":1,\"$1\":"));
            case BODY_TEXT ->
                parts.body().isEmpty()
                        ? parts
                        : parts.withBody(spliced(parts.body().head(), pick(random, LITERALS), random));
            case BODY_CUT ->
                parts.body().isEmpty()
                        ? parts
                        : parts.withBody(parts.body()
                                .head()
                                .substring(0, random.nextInt(parts.body().head().length() + 1)));
            case BODY_GONE -> new Parts(parts.method(), parts.path(), parts.query(), parts.headers(), List.empty());
            case QUERY ->
                parts.withQuery(
                        parts.query().isEmpty() || random.nextInt(4) == 0
                                ? parts.query()
                                        .append(pick(
                                                random,
                                                List.of(
                                                        "nope=1",
                                                        "lang=ru",
                                                        "=",
                                                        "&&",
                                                        "%zz=1",
                                                        "limit=0",
                                                        "limit=201",
                                                        "cursor=x",
                                                        "at=now",
                                                        "a")))
                                : changed(parts.query(), random));
            case PATH ->
                parts.withPath(
                        random.nextInt(3) == 0
                                ? parts.path() + pick(random, PIECES)
                                : "/" + spliced(parts.path().substring(1), pick(random, PIECES), random));
            case METHOD -> parts.withMethod(pick(random, METHODS));
            case HEADER -> parts.withHeaders(parts.headers().append(pick(random, HEADERS)));
            case HEADER_TWICE ->
                parts.withHeaders(
                        parts.headers().isEmpty()
                                ? List.of("Idempotency-Key: a", "Idempotency-Key: b")
                                : parts.headers().append(parts.headers().head()));
            case LARGE ->
                random.nextInt(3) == 0
                        ? parts.withHeaders(parts.headers().append("X-Large: " + "a".repeat(random.nextInt(12_000))))
                        : parts.withBody(" ".repeat(random.nextInt(80_000))
                                + parts.body().getOrElse("{}"));
        };
    }

    private static List<String> changed(List<String> query, Random random) {
        int at = random.nextInt(query.size());
        String name = query.get(at).replaceFirst("=.*", "");
        String value = ValidRequests.encoded(sound(String.valueOf(pick(random, VALUES))));
        return switch (random.nextInt(3)) {
            case 0 -> query.removeAt(at);
            case 1 -> query.append(name + "=" + value);
            default -> query.update(at, name + "=" + value);
        };
    }

    /** Half a surrogate pair cannot be encoded. */
    private static String sound(String value) {
        return value.replace("\ud800", "?");
    }

    private static String spliced(String text, String piece, Random random) {
        int at = random.nextInt(text.length() + 1);
        int until = Math.min(text.length(), at + random.nextInt(6));
        return text.substring(0, at) + piece + text.substring(until);
    }

    /** The body with one value inside it changed; a text that is no JSON object any more stays. */
    private String inside(String body, Random random) {
        JsonObject root;
        try {
            root = new JsonObject(body);
        } catch (DecodeException | ClassCastException e) {
            return body;
        }
        java.util.List<JsonObject> objects = new ArrayList<>();
        collect(root, objects);
        JsonObject object = objects.get(random.nextInt(objects.size()));
        java.util.List<String> names = new ArrayList<>(object.fieldNames());
        String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (kind) {
            case MEMBER_GONE -> object.remove(name);
            case MEMBER_UNKNOWN -> object.put(pick(random, List.of("x", "", "constructor", "a/b~c", "\u0000")), 1);
            case NESTING -> object.put(name, nested(random.nextInt(80)));
            case BOUND -> object.put(name, bound(object.getValue(name), random));
            default -> object.put(name, pick(random, VALUES));
        }
        return root.encode();
    }

    private static Object bound(Object value, Random random) {
        if (value instanceof Number number) {
            return pick(
                    random,
                    List.of(number.longValue() - 1, number.longValue() + 1, -number.longValue(), Long.MAX_VALUE, 0));
        }
        if (value instanceof String text) {
            return pick(
                    random,
                    List.of(
                            text + "x",
                            text.repeat(50),
                            text.toLowerCase(java.util.Locale.ROOT),
                            text.isEmpty() ? "" : text.substring(1),
                            " " + text));
        }
        if (value instanceof JsonArray array) {
            JsonArray longer = new JsonArray();
            for (int times = random.nextInt(200); times > 0; times--) {
                longer.addAll(array);
            }
            return longer;
        }
        return pick(random, VALUES);
    }

    private static Object nested(int depth) {
        Object value = "x";
        for (int level = 0; level < depth; level++) {
            value = level % 2 == 0 ? new JsonArray().add(value) : new JsonObject().put("a", value);
        }
        return value;
    }

    private static void collect(Object value, java.util.List<JsonObject> objects) {
        if (value instanceof JsonObject object) {
            objects.add(object);
            for (Map.Entry<String, Object> member : object) {
                collect(member.getValue(), objects);
            }
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, objects));
        }
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The bytes that go out; the lengths are right unless a header says otherwise. */
    static byte[] bytes(Parts parts) {
        byte[] body = parts.body().getOrElse("").getBytes(StandardCharsets.UTF_8);
        List<String> headers = List.of("Host: 127.0.0.1");
        if (parts.body().nonEmpty()) {
            headers = headers.append("Content-Length: " + body.length);
            if (!parts.headers().exists(header -> header.startsWith("Content-Type:"))) {
                headers = headers.append("Content-Type: application/json");
            }
        }
        String query = parts.query().isEmpty() ? "" : "?" + parts.query().mkString("&");
        return RawHttp.request(
                parts.method() + " " + parts.path() + query + " HTTP/1.1",
                headers.appendAll(parts.headers()).asJava(),
                body);
    }
}
