package io.github.diops.adapters.rest.http;

import io.vavr.collection.List;
import java.util.ArrayList;

/** Reads comma-separated values (RFC 4180): cells in quotes may hold commas, quotes doubled, and line breaks. */
final class Csv {
    private Csv() {}

    /**
     * A row.
     *
     * @param line the line of the text on which it begins, from 1
     * @param isSound whether its quotes are closed, and nothing but a comma follows them
     */
    record Row(int line, List<String> cells, boolean isSound) {}

    /** The rows of {@code text}, without blank lines; a byte order mark is passed over. */
    static List<Row> rows(String text) {
        return new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    private static final class Reader {
        private final String text;
        private final java.util.List<Row> rows = new ArrayList<>();
        private final java.util.List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int at;
        private int line = 1;
        private int begun = 1;
        private boolean sound = true;

        private Reader(String text) {
            this.text = text;
        }

        private List<Row> rows() {
            while (at < text.length()) {
                row();
            }
            return List.ofAll(rows).reject(row -> row.cells().equals(List.of("")));
        }

        private void row() {
            begun = line;
            sound = true;
            do {
                cell();
            } while (at < text.length() && text.charAt(at++) == ',');
            rows.add(new Row(begun, List.ofAll(cells), sound));
            cells.clear();
            line++;
        }

        /** Reads up to the comma or line feed that ends the cell. */
        private void cell() {
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            if (quoted) {
                at++;
                quoted();
            }
            int from = cell.length();
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                cell.append(text.charAt(at++));
            }
            if (cell.length() > from && cell.charAt(cell.length() - 1) == '\r' && endsLine()) {
                cell.setLength(cell.length() - 1);
            }
            sound = sound && !(quoted && cell.length() > from);
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private boolean endsLine() {
            return at == text.length() || text.charAt(at) == '\n';
        }

        /** Reads up to behind the quote that closes. */
        private void quoted() {
            while (at < text.length()) {
                char next = text.charAt(at++);
                if (next != '"') {
                    line += next == '\n' ? 1 : 0;
                    cell.append(next);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append(text.charAt(at++));
                } else {
                    return;
                }
            }
            sound = false;
        }
    }
}
