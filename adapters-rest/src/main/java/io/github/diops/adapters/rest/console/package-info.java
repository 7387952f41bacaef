/**
 * The console: one page, in English or Russian, that shows what the edition says and answers a severity question
 * without JavaScript. Enter at {@link io.github.diops.adapters.rest.console.Console}; everything else is its own.
 *
 * <p>The page is a pure function of the policy, the language, the instant and the query. It reads the severity matrix
 * and the response objectives (SEV-01 to SEV-08a, OBJ-01, OBJ-09), the maintenance windows of one week (MNT-01 to
 * MNT-04a), and the whole rule book. Templates lie in {@code src/main/jte} and are compiled into this package; every
 * sentence is a {@link io.github.diops.adapters.rest.console.Phrase} or comes from the domain.
 */
@NullMarked
package io.github.diops.adapters.rest.console;

import org.jspecify.annotations.NullMarked;
