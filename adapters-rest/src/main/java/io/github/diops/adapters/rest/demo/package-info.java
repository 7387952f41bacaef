/**
 * What {@code --demo} shows: a fictional partner with its customers and some weeks of their records, written through the
 * use cases as they would have been day by day.
 */
package io.github.diops.adapters.rest.demo;
