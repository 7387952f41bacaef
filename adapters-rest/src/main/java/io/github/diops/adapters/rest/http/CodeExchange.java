package io.github.diops.adapters.rest.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;

/** Takes a code to the issuer, who hands out an ID token for it, once (RFC 6749, 4.1.3). It waits. */
record CodeExchange(LoginSettings settings, URI endpoint) {
    /** The issuer could not be asked. */
    static final String UNREACHABLE = "issuer_unreachable";

    private static final String REFUSED = "code_refused";

    /** The ID token, or why there is none, in lower snake case. */
    Either<String, String> identity(String code, String verifier) {
        Map<String, String> form = LinkedHashMap.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                settings.redirect().toString(),
                "code_verifier",
                verifier);
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(IssuerDescription.PATIENCE_MILLIS);
            connection.setReadTimeout(IssuerDescription.PATIENCE_MILLIS);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setRequestProperty("Accept", "application/json");
            authorization().forEach(shown -> connection.setRequestProperty("Authorization", shown));
            byte[] body = encoded(authorization().isDefined() ? form : form.put("client_id", settings.client()))
                    .getBytes(StandardCharsets.US_ASCII);
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            if (status != 200) {
                return Either.left(status >= 500 ? UNREACHABLE : REFUSED);
            }
            try (InputStream in = connection.getInputStream()) {
                String answer = new String(in.readNBytes(IssuerDescription.LARGEST), StandardCharsets.UTF_8);
                return Option.of(JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "id_token"))
                        .toEither("no_id_token");
            }
        } catch (IOException e) {
            return Either.left(UNREACHABLE);
        } catch (ParseException e) {
            return Either.left("no_id_token");
        }
    }

    /** How a client with a secret shows who it is (RFC 6749, 2.3.1). */
    private Option<String> authorization() {
        return settings.secret()
                .map(secret -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString((encoded(settings.client()) + ":" + encoded(secret))
                                        .getBytes(StandardCharsets.US_ASCII)));
    }

    static String encoded(Map<String, String> form) {
        return form.map(entry -> encoded(entry._1()) + "=" + encoded(entry._2()))
                .mkString("&");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
