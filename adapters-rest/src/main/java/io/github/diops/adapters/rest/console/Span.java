package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a sentence of the contract: plain words, something quoted as code, or a rule that it cites by id. */
record Span(Kind kind, String text) {
    private static final Pattern MARKED = Pattern.compile("`([^`]*)`|\\b([A-Z]{3}-[0-9]{2}[a-z]?)\\b");

    enum Kind {
        WORDS,
        CODE,
        RULE
    }

    /** The parts of a sentence in which code stands between backticks; none of an empty one. */
    static List<Span> of(String sentence) {
        List<Span> spans = List.empty();
        Matcher marked = MARKED.matcher(sentence);
        int end = 0;
        while (marked.find()) {
            spans = words(spans, sentence.substring(end, marked.start()))
                    .append(
                            marked.group(1) == null
                                    ? new Span(Kind.RULE, marked.group(2))
                                    : new Span(Kind.CODE, marked.group(1)));
            end = marked.end();
        }
        return words(spans, sentence.substring(end));
    }

    private static List<Span> words(List<Span> spans, String words) {
        return words.isEmpty() ? spans : spans.append(new Span(Kind.WORDS, words));
    }

    boolean isCode() {
        return kind == Kind.CODE;
    }

    boolean isRule() {
        return kind == Kind.RULE;
    }
}
