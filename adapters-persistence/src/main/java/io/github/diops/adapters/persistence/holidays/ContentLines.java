package io.github.diops.adapters.persistence.holidays;

import io.vavr.collection.List;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** The content lines of a file, with CRLF or LF, unfolded octet by octet, since some programs fold inside a character. */
final class ContentLines {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileFaults faults;
    private final java.util.List<ContentLine> lines = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private int openedAt;

    private ContentLines(FileFaults faults) {
        this.faults = faults;
    }

    /** Every line that is one; of the others, {@code faults} are told. Empty lines are passed over. */
    static List<ContentLine> of(byte[] file, FileFaults faults) {
        ContentLines reading = new ContentLines(faults);
        int at =
                java.util.Arrays.mismatch(file, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        for (int line = 1; at < file.length; line++) {
            int end = at;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            reading.physical(line, file, at, end > at && file[end - 1] == '\r' ? end - 1 : end);
            at = end + 1;
        }
        reading.close();
        return List.ofAll(reading.lines);
    }

    private void physical(int line, byte[] file, int from, int to) {
        boolean continues = from < to && (file[from] == ' ' || file[from] == '\t');
        if (continues && openedAt > 0) {
            open.write(file, from + 1, to - from - 1);
        } else {
            close();
            if (from < to) {
                openedAt = line;
                open.write(file, from, to - from);
            }
        }
    }

    private void close() {
        if (openedAt > 0) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(open.toByteArray()))
                        .toString();
                ContentLine.of(openedAt, text)
                        .peek(lines::add)
                        .onEmpty(() -> faults.tell(openedAt, "this is no line of an iCalendar file"));
            } catch (CharacterCodingException e) {
                faults.tell(openedAt, "this is not UTF-8");
            }
        }
        open.reset();
        openedAt = 0;
    }
}
