package io.github.diops.adapters.rest.console;

import io.vavr.collection.List;

/**
 * Rows as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula, beginning with
 * {@code = + - @}, a tab or a carriage return, is told to be words by an apostrophe before it.
 */
final class CsvTable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvTable() {}

    static String of(List<List<String>> rows) {
        return rows.map(row -> row.map(CsvTable::cell).mkString(",") + "\r\n").mkString();
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
