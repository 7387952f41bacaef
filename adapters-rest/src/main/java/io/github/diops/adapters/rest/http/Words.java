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

    /** The language that an {@code Accept-Language} asks for: English unless it prefers Russian. */
    static Language accepted(Option<String> acceptLanguage) {
        if (acceptLanguage.isEmpty()) {
            return Language.ENGLISH;
        }
        try {
            return acceptLanguage
                    .map(Locale.LanguageRange::parse)
                    .flatMap(ranges -> Option.of(Locale.lookup(
                            ranges,
                            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru")).asJava())))
                    .filter(locale -> locale.getLanguage().equals(Language.RUSSIAN.tag()))
                    .map(locale -> Language.RUSSIAN)
                    .getOrElse(Language.ENGLISH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // the JDK stumbles over a tag of nothing but hyphens
            return Language.ENGLISH;
        }
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
