package io.github.diops.adapters.rest.http;

import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words for codes, in both languages. A fact stands in its sentence as {@code {name}}. */
final class Words {
    private static final String BUNDLE = "io.github.diops.adapters.rest.http.words";

    private Words() {}

    /**
     * The language that an {@code Accept-Language} prefers; English where it prefers none of ours. A wildcard stands for
     * those that it does not name.
     */
    static Language accepted(Option<String> acceptLanguage) {
        try {
            return acceptLanguage
                    .map(Locale.LanguageRange::parse)
                    .map(List::ofAll)
                    .flatMap(Words::preferred)
                    .getOrElse(Language.ENGLISH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // the JDK stumbles over a tag of nothing but hyphens
            return Language.ENGLISH;
        }
    }

    /** The first that ranges ask for, which come by weight; a weight of zero refuses. */
    private static Option<Language> preferred(List<Locale.LanguageRange> ranges) {
        return ranges.filter(range -> range.getWeight() > 0)
                .flatMap(range -> List.of(Language.values())
                        .filter(language -> range.getRange().equals("*")
                                ? !ranges.exists(other -> names(other, language))
                                : names(range, language)))
                .headOption();
    }

    private static boolean names(Locale.LanguageRange range, Language language) {
        return range.getRange().equals(language.tag()) || range.getRange().startsWith(language.tag() + "-");
    }

    /**
     * The sentence of {@code key} with its facts.
     *
     * @throws MissingResourceException if the product has no words for it
     */
    static String sentence(Language language, String key, Map<String, String> facts) {
        String template = bundle(language).getString(key);
        return facts.foldLeft(template, (text, fact) -> text.replace("{" + fact._1 + "}", fact._2));
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
