package io.github.diops.domain.rule;

import io.vavr.collection.List;
import java.util.Locale;

/** The words that somebody looks for, in any order, whatever their case; Russian ё and е count as one letter. */
public final class SoughtWords {
    private final List<String> words;

    private SoughtWords(List<String> words) {
        this.words = words;
    }

    /** The words of {@code text}, parted by white space; a blank text has none, and so is found everywhere. */
    public static SoughtWords of(String text) {
        return new SoughtWords(List.of(folded(text).strip().split("\\s+", -1)));
    }

    /** Whether each of them occurs, be it as part of a longer one, in one of {@code texts} in either language. */
    public boolean occurIn(Iterable<Text> texts) {
        String said = folded(List.ofAll(texts)
                .map(text -> text.english() + "\n" + text.russian())
                .mkString("\n"));
        return words.forAll(said::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
