package io.github.diops.adapters.rest.console;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.rule.Language;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.ZoneOffset;
import org.immutables.value.Value;

/** Everything that the page's template shows. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface ConsolePage {
    Wording wording();

    /** The page in each language, all else equal. */
    List<LanguageLink> languages();

    SeverityCard severity();

    WindowCard windows();

    AssessmentCard assessment();

    List<RuleArea> rules();

    /** The page of the contract in the same language. */
    String contract();

    String edition();

    /** The instant that the page calls now, in UTC. */
    String writtenAt();

    Asset stylesheet();

    Asset icon();

    /** The same page in another language, or the current one's own entry. */
    record LanguageLink(String tag, String name, String href, boolean current) {}

    static ConsolePage of(
            OperationsPolicy policy, Wording wording, Instant now, PageQuery query, Asset stylesheet, Asset icon) {
        return ImmutableConsolePage.builder()
                .wording(wording)
                .languages(List.of(Language.values())
                        .map(language -> new LanguageLink(
                                language.tag(),
                                Phrase.nameOf(language),
                                query.with(PageQuery.LANGUAGE, language.tag()).href(),
                                language == wording.language())))
                .severity(SeverityCard.of(policy, wording))
                .windows(WindowCard.of(policy, wording, now, query))
                .assessment(AssessmentCard.of(policy, wording, query))
                .rules(RuleArea.allOf(policy.ruleBook(), wording))
                .contract(Console.CONTRACT.substring(1) + "?" + PageQuery.LANGUAGE + "="
                        + wording.language().tag())
                .edition(policy.name().value())
                .writtenAt(wording.moment(now, ZoneOffset.UTC))
                .stylesheet(stylesheet)
                .icon(icon)
                .build();
    }
}
