package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Text;

/** Something that pages say, in both languages. Facts stand as {@code %1$s}. */
interface Said {
    Text text();
}
