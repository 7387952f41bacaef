package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A text to be sent by mail, to be copied or opened in a mail program; what is missing is marked where it belongs.
 *
 * @param lead to whom it goes, and how
 * @param to the address; empty where the sender knows it
 * @param missing what is to be filled in, with the rule that asks for it
 */
record MailText(
        String title, String lead, String to, String subject, String body, List<Missing> missing, List<String> rules) {
    /** Something to be filled in. */
    record Missing(String what, String rule) {}

    /**
     * A line of the text.
     *
     * @param value what is known; none where it is missing
     * @param wanted what to fill in then
     * @param rule which asks for it
     */
    record Line(String label, Option<String> value, String wanted, String rule) {
        static Line known(Said label, String value, Wording wording) {
            return new Line(wording.of(label), Option.some(value), "", "");
        }

        static Line missing(Said label, Said wanted, String rule, Wording wording) {
            return new Line(wording.of(label), Option.none(), wording.of(wanted), rule);
        }

        private String told(Wording wording) {
            return wording.of(MailPhrase.LINE, label, value.getOrElse(() -> wording.of(MailPhrase.MISSING, wanted)));
        }
    }

    static MailText of(
            String title, String lead, String to, String subject, String opening, List<Line> lines, Wording wording) {
        List<Missing> missing =
                lines.filter(line -> line.value().isEmpty()).map(line -> new Missing(line.wanted(), line.rule()));
        return new MailText(
                title,
                lead,
                to,
                subject,
                lines.map(line -> line.told(wording))
                        .prepend("")
                        .prepend(opening)
                        .mkString("\n"),
                missing,
                missing.map(Missing::rule).distinct());
    }

    /** How many lines the text has, so that it is shown whole. */
    int rows() {
        return body.split("\n", -1).length + 1;
    }

    /** The link that opens it in a mail program (RFC 6068). */
    String href() {
        return "mailto:" + to + "?subject=" + encoded(subject) + "&body=" + encoded(body.replace("\n", "\r\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
