/** Demands on the console's page, asked of the page as a reader or a browser gets it. */
@NullMarked
package io.github.diops.adapters.rest.console;

import org.jspecify.annotations.NullMarked;
