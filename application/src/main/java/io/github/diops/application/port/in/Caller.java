package io.github.diops.application.port.in;

import io.github.diops.application.port.out.Scope;
import io.github.diops.domain.responsibility.Actor;

/**
 * Who calls.
 *
 * @param actor who it is and for which party
 * @param scope whose records the call may see and change
 * @param requestId the id under which the call is traced; it goes into every event
 */
public record Caller(Actor actor, Scope scope, String requestId) {}
