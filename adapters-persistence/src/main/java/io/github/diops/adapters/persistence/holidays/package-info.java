/** Public holidays that were reviewed by hand, read from one resource when they are first asked for. */
package io.github.diops.adapters.persistence.holidays;
