package io.github.diops.application.port.in;

import io.vavr.Function1;

/**
 * How a request is carried out once, however often it is sent.
 *
 * @param key the client's key, unique for its tenant and principal
 * @param fingerprint a digest of the request's content
 * @param answer words the result as the answer that a repetition is given again, byte by byte
 */
public record Once<T>(String key, String fingerprint, Function1<T, String> answer) {}
