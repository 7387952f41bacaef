/** The UC applications of a Dedicated Instance and the releases they run. It decides by no rule yet. */
package io.github.diops.domain.release;
