package io.github.diops.domain.customer;

import io.github.diops.domain.release.UcApplication;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * An application that a customer has.
 *
 * @param since since when it has been in service, if known
 */
public record Installation(UcApplication application, Option<Instant> since) {}
