/**
 * What decisions cost, beside the peers one would use instead and a limit that no answer can beat. Enter at
 * {@link io.github.diops.benchmark.SpeedTable}. Before anything is timed, each state compares the answers of all.
 */
package io.github.diops.benchmark;
