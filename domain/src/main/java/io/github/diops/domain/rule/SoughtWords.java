package io.github.diops.domain.rule;

import io.vavr.collection.List;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that somebody looks for, in any order, whatever their case; Russian ё and е count as one letter, and
 * punctuation around words does not count.
 */
public final class SoughtWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*");

    private final List<String> words;

    private SoughtWords(List<String> words) {
        this.words = words;
    }

    /**
     * The words of {@code text}: letters and digits, hyphens within; a text without any has none, and so is found
     * everywhere.
     */
    public static SoughtWords of(String text) {
        return new SoughtWords(List.ofAll(WORD.matcher(folded(text)).results().map(MatchResult::group)));
    }

    /** Whether there is no word to look for. */
    public boolean areNone() {
        return words.isEmpty();
    }

    /** Whether each of them occurs, be it as part of a longer one, in one of {@code texts} in either language. */
    public boolean occurIn(Iterable<Text> texts) {
        String said = folded(List.ofAll(texts)
                .map(text -> text.english() + "\n" + text.russian())
                .mkString("\n"));
        return words.forAll(said::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
