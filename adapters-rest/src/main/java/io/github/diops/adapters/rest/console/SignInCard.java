package io.github.diops.adapters.rest.console;

import io.vavr.control.Option;

/**
 * Where a reader can sign in.
 *
 * @param href the way to it
 * @param issuer where he ends his session with the issuer, if he can
 */
record SignInCard(String href, Option<String> issuer) {}
