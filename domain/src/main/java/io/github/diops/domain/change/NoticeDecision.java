package io.github.diops.domain.change;

import io.vavr.control.Option;

/**
 * Whether a notice is in time.
 *
 * @param sufficient whether it was sent early enough
 * @param limit until when it could be sent; none for an emergency, which has no least notice (CHG-03)
 */
public record NoticeDecision(boolean sufficient, Option<NoticeLimit> limit) {}
