package io.github.diops.adapters.rest.console;

import io.github.diops.domain.rule.Language;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.ZoneOffset;
import org.immutables.value.Value;

/** What is around the content of every page: title, navigation, languages, footer, files. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE, overshadowImplementation = true)
interface Frame {
    Wording wording();

    String title();

    String lead();

    /** What the way to the console's first page begins with: empty beside it, {@code ../} one level below. */
    String up();

    /** The section that the page belongs to. */
    Section section();

    /** The page in each language, all else equal. */
    List<LanguageLink> languages();

    /** In which zone times are shown; none on a page without times. */
    @Value.Default
    default Option<TimesChoice> times() {
        return Option.none();
    }

    String footer();

    /** By what this showing of the page is told from another; of a page without forms nothing. */
    @Value.Default
    default String key() {
        return "";
    }

    /** What the page's forms carry to be known as its own; empty where nobody is signed in. */
    @Value.Default
    default String formToken() {
        return "";
    }

    /** Where the page is told of changes; none of a page that stays as it is. */
    @Value.Default
    default Option<String> live() {
        return Option.none();
    }

    Asset stylesheet();

    Asset icon();

    /** What keeps the page up to date. */
    default Asset script() {
        return Console.SCRIPT;
    }

    /** The same page in another language, or the current one's own entry. */
    record LanguageLink(String tag, String name, String href, boolean current) {}

    /** A link of the navigation. */
    record SectionLink(String name, String href, boolean current) {}

    static Frame of(Section section, Said title, Said lead, Visit visit, String edition) {
        Wording wording = visit.wording();
        return of(section, "", wording.of(title), wording.of(lead), visit, edition);
    }

    /** The frame of a page whose title is a fact. */
    static Frame of(Section section, String up, String title, String lead, Visit visit, String edition) {
        Wording wording = visit.wording();
        return around(section, up, wording, visit.asked())
                .title(title)
                .lead(lead)
                .times(Option.some(TimesChoice.of(visit)))
                // the moment and no random number, so that a page that is unchanged is not sent again
                .key(Long.toString(visit.now().toEpochMilli()))
                .formToken(visit.formToken())
                .live(Option.when(
                        visit.isLive(), () -> up + "live?since=" + visit.now().toEpochMilli()))
                .footer(wording.of(Phrase.FOOTER, edition, wording.moment(visit.now(), ZoneOffset.UTC)))
                .build();
    }

    /** A frame without title, lead and footer. */
    static ImmutableFrame.Builder around(Section section, String up, Wording wording, PageQuery query) {
        return ImmutableFrame.builder()
                .wording(wording)
                .up(up)
                .section(section)
                .languages(List.of(Language.values())
                        .map(language -> new LanguageLink(
                                language.tag(),
                                Phrase.nameOf(language),
                                query.with(PageQuery.LANGUAGE, language.tag()).href(),
                                language == wording.language())))
                .stylesheet(Console.STYLESHEET)
                .icon(Console.ICON);
    }

    default List<SectionLink> sections() {
        return List.of(Section.values())
                .map(section -> new SectionLink(
                        wording().of(section.label()), section.href(up(), wording()), section == section()));
    }

    /** Where another section is. */
    default String to(Section section) {
        return section.href(up(), wording());
    }

    /** Where the rule of that id is read. */
    default String rule(String id) {
        return to(Section.POLICY) + "&" + PolicyCard.AREA + "=" + RuleArea.codeOf(id) + "#" + id;
    }

    default String rule(RuleId id) {
        return rule(id.value());
    }

    /** Where a file is, seen from the page. */
    default String file(Asset asset) {
        return up() + asset.href();
    }
}
