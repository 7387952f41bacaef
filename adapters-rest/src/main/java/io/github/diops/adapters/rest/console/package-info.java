/**
 * The console: pages in English or Russian that show what the edition says and what the records hold, whole without
 * JavaScript. Enter at {@link io.github.diops.adapters.rest.console.Console} for the pages that are a function of policy
 * and visit alone, and at {@link io.github.diops.adapters.rest.console.RecordConsole} for those that read records;
 * everything else is their own.
 *
 * <p>Every page stands in one {@link io.github.diops.adapters.rest.console.Frame} and cites its rules by links to the
 * page of the policy. Templates lie in {@code src/main/jte} and are compiled into this package; every sentence is
 * {@link io.github.diops.adapters.rest.console.Said} by an enum of the package or comes from the domain.
 */
@NullMarked
package io.github.diops.adapters.rest.console;

import org.jspecify.annotations.NullMarked;
