/** Rules. */
package io.github.diops.domain.rule;
