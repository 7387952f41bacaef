/** The service in processes of its own on one PostgreSQL. */
@NullMarked
package io.github.diops.adapters.rest.instances;

import org.jspecify.annotations.NullMarked;
