package io.github.diops.adapters.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser, as far as cookies go. */
final class Browser {
    /** Where the browser believes the service to be. */
    static final String ORIGIN = "https://diops.example";

    static final String SESSION = "__Host-diops-session";
    static final String BEGUN = "__Host-diops-login";

    private final RunningService service;
    final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(RunningService service) {
        this.service = service;
    }

    RawHttp.Answer get(String path, String... headers) {
        return kept(RawHttp.send(service.port(), RawHttp.bare("GET", path, with(headers))));
    }

    /** The head of what is answered to GET, which may not end. */
    RawHttp.Answer head(String path) {
        return kept(RawHttp.head(service.port(), RawHttp.bare("GET", path, with())));
    }

    RawHttp.Answer post(String path, String form, String... headers) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        List<String> all = new java.util.ArrayList<>(List.of(
                "Host: diops.example",
                "Connection: close",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length));
        all.addAll(List.of(with(headers)));
        return kept(RawHttp.send(service.port(), RawHttp.request("POST " + path + " HTTP/1.1", all, body)));
    }

    private String[] with(String... headers) {
        List<String> all = new java.util.ArrayList<>(List.of(headers));
        if (!cookies.isEmpty()) {
            all.add("Cookie: "
                    + String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        return all.toArray(String[]::new);
    }

    private RawHttp.Answer kept(RawHttp.Answer answer) {
        for (String cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0;")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** Begins to sign in, lets the issuer agree, and says where it sends the browser back to. */
    String agreed(String page) {
        return callback(get("/login?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                .header("Location"));
    }

    Browser signedIn() {
        assertThat(get(agreed("/")).status()).isEqualTo(303);
        assertThat(cookies).containsKey(SESSION);
        return this;
    }

    /** What it keeps under that name; empty where that is nothing. */
    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    boolean isSignedIn() {
        int status = get("/cases").status();
        assertThat(status).isIn(200, 303);
        return status == 200;
    }

    /** What forms carry that this browser is shown. */
    String formToken() {
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
                .matcher(get("/cases").text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** Where the issuer sends the browser back to, as a path of the service. */
    static String callback(String authorization) {
        try {
            HttpURLConnection issuer =
                    (HttpURLConnection) URI.create(authorization).toURL().openConnection();
            issuer.setInstanceFollowRedirects(false);
            assertThat(issuer.getResponseCode()).isEqualTo(302);
            return issuer.getHeaderField("Location").substring(ORIGIN.length());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
