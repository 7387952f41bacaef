package io.github.diops.adapters.rest.console;

import io.github.diops.application.port.in.AttainmentView;
import io.github.diops.domain.response.Attainment;
import io.github.diops.domain.response.AttainmentReport;
import io.github.diops.domain.response.Fraction;
import io.github.diops.domain.severity.Severity;
import io.vavr.collection.List;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Attainment by month and severity, drawn and as a table; severities are never pooled (OBJ-04a).
 *
 * @param height of the drawing, in pixels
 */
record SloCard(String period, int height, List<Month> months, List<Row> rows, List<Line> lines, boolean empty) {
    private static final int FIRST_ROW_TOP = 44;
    private static final int ROW_HEIGHT = 76;
    private static final int BAR_HEIGHT = 48;
    private static final int SCALE = 1;
    private static final double BAR = 0.7;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** The label of a month's bars. */
    record Month(String x, String label) {}

    /** A severity as it is drawn: its bars, and how high its target stands where it has one. */
    record Row(SeverityBadge badge, int top, List<Bar> bars, List<Integer> target) {
        int base() {
            return top + BAR_HEIGHT;
        }
    }

    /** The bar of a month; {@code style} says whether it reaches its target. */
    record Bar(String x, String width, int y, int height, String style, String sentence) {}

    /** A month, or the whole period, as a line of the table. */
    record Line(String month, List<Cell> cells) {}

    /** What is to be said of a severity in a month. */
    record Cell(String share, String counts, String verdict, String style) {}

    static SloCard of(AttainmentView view, Wording wording) {
        List<AttainmentView.Month> months = view.months();
        int count = Math.max(1, months.size());
        return new SloCard(
                wording.of(
                        SloPhrase.PERIOD,
                        wording.utc(view.period().from()),
                        wording.utc(view.period().toExclusive()),
                        wording.utc(view.asOf())),
                FIRST_ROW_TOP + ROW_HEIGHT * Severity.values().length,
                months.zipWithIndex()
                        .map(at -> new Month(
                                percent(at._2(), count), at._1().month().toString())),
                List.of(Severity.values()).map(severity -> row(severity, months, count, wording)),
                months.map(month -> new Line(month.month().toString(), cells(month.report(), wording)))
                        .append(new Line(
                                wording.of(SloPhrase.WHOLE), cells(view.whole().value(), wording))),
                List.of(Severity.values())
                        .forAll(severity -> total(view.whole().value().of(severity)) == 0));
    }

    private static long total(Attainment attainment) {
        return attainment.met() + attainment.missed() + attainment.waiting();
    }

    private static Row row(Severity severity, List<AttainmentView.Month> months, int count, Wording wording) {
        int top = FIRST_ROW_TOP + severity.ordinal() * ROW_HEIGHT;
        return new Row(
                SeverityBadge.of(severity, wording),
                top,
                months.zipWithIndex()
                        .flatMap(at -> at._1()
                                .report()
                                .of(severity)
                                .fraction()
                                .map(share -> bar(
                                        at._1().month(),
                                        at._1().report().of(severity),
                                        share,
                                        top,
                                        at._2(),
                                        count,
                                        wording))),
                months.headOption()
                        .flatMap(month -> month.report().of(severity).target())
                        .map(target -> top + BAR_HEIGHT - pixels(target))
                        .toList());
    }

    private static Bar bar(
            YearMonth month, Attainment attainment, Fraction share, int top, int index, int count, Wording wording) {
        int height = Math.max(1, pixels(share));
        Cell cell = cell(attainment, wording);
        return new Bar(
                percent(index, count),
                String.format(Locale.ROOT, "%.3f%%", PERCENT.doubleValue() * BAR / count),
                top + BAR_HEIGHT - height,
                height,
                attainment.onTarget().map(on -> on ? "good" : "low").getOrElse("free"),
                month + ": " + cell.share() + ", " + cell.counts() + ", " + cell.verdict());
    }

    private static String percent(int index, int count) {
        return String.format(Locale.ROOT, "%.3f%%", PERCENT.doubleValue() * index / count);
    }

    private static int pixels(Fraction share) {
        return (int) Math.floorDiv(Math.multiplyExact(share.numerator(), BAR_HEIGHT), share.denominator());
    }

    private static List<Cell> cells(AttainmentReport report, Wording wording) {
        return List.of(Severity.values()).map(severity -> cell(report.of(severity), wording));
    }

    private static Cell cell(Attainment attainment, Wording wording) {
        if (total(attainment) == 0) {
            return new Cell("–", wording.of(SloPhrase.NO_CASE), "", "later");
        }
        String verdict = wording.of(attainment
                .onTarget()
                .map(on -> on ? SloPhrase.ON_TARGET : SloPhrase.OFF_TARGET)
                .getOrElse(() -> attainment.target().isEmpty() ? SloPhrase.NO_TARGET : SloPhrase.UNDECIDED));
        return new Cell(
                attainment.fraction().map(SloCard::share).getOrElse("–"),
                wording.of(SloPhrase.COUNTS, attainment.met(), attainment.missed(), attainment.waiting()),
                verdict,
                attainment.onTarget().map(on -> on ? "met" : "missed").getOrElse("later"));
    }

    /** {@code 94.9 %}, rounded down, so that no share below the target looks as if it reached it. */
    static String share(Fraction share) {
        return BigDecimal.valueOf(share.numerator())
                        .multiply(PERCENT)
                        .divide(BigDecimal.valueOf(share.denominator()), SCALE, RoundingMode.DOWN)
                + " %";
    }
}
