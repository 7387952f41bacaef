package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;

/** What a client sends, and what it takes. */
final class MediaTypes {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private MediaTypes() {}

    /** Whether a body is there, or on its way. */
    static boolean hasBody(Exchange exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0"))
                || exchange.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Whether the body is {@code taken}, for a change a merge patch too, in UTF-8 and not encoded any further. */
    static boolean is(String taken, Exchange exchange) {
        String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean encoded = exchange.listHeader(HttpHeaders.CONTENT_ENCODING)
                .exists(coding -> !coding.trim().equalsIgnoreCase("identity"));
        boolean isPatch = exchange.request().method().equals(HttpMethod.PATCH);
        return !encoded
                && type != null
                && (type.equals(taken) || is(taken, type) || (isPatch && is(MERGE_PATCH, type)));
    }

    private static boolean is(String taken, String type) {
        String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
        boolean otherCharset = List.of(parts)
                .tail()
                .map(String::trim)
                .filter(parameter -> parameter.startsWith("charset="))
                .map(parameter -> parameter.substring("charset=".length()).replace("\"", ""))
                .exists(charset -> !charset.equals("utf-8"));
        return parts[0].trim().equals(taken) && !otherCharset;
    }

    /** Whether the client takes {@code contentType}: the most specific range counts; no header takes everything. */
    static boolean accepts(Exchange exchange, String contentType) {
        return exchange.listHeader(HttpHeaders.ACCEPT)
                .forAll(accept -> accept.equals("*/*") || accepts(accept, contentType));
    }

    private static boolean accepts(String accept, String contentType) {
        String bare = contentType.split(";", -1)[0];
        String family = bare.substring(0, bare.indexOf('/')) + "/*";
        List<List<String>> ranges = List.of(accept.toLowerCase(Locale.ROOT).split(",", -1))
                .map(range -> List.of(range.split(";", -1)).map(String::trim));
        return List.of(bare, family, "*/*")
                .map(covering -> ranges.filter(range -> range.head().equals(covering)))
                .find(List::nonEmpty)
                .exists(found -> found.exists(range -> !range.tail().exists(MediaTypes::refuses)));
    }

    private static boolean refuses(String parameter) {
        return parameter.matches("q=0(\\.0{0,3})?");
    }
}
