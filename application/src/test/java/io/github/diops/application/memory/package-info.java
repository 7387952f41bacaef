/** Storage in memory, for tests and trials: enter at {@link io.github.diops.application.memory.MemoryStorage}. */
package io.github.diops.application.memory;
