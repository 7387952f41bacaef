package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.BackupPosition;
import io.github.diops.application.port.out.Position;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.backup.BackupId;
import io.github.diops.domain.supportcase.CaseId;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a list goes on, as text that clients hand back and do not look into. */
final class Cursors {
    private static final Pattern CASE = Pattern.compile("case ([0-9]{1,13}) ([A-Za-z0-9._:-]{1,64})");
    private static final Pattern RECORD = Pattern.compile("record ([0-9]{1,13}) ([A-Za-z0-9._:-]{1,64})");
    private static final Pattern BACKUP = Pattern.compile("backup ([0-9]{1,13}) ([A-Za-z0-9._:-]{1,64})");
    private static final Pattern PLACE = Pattern.compile("([a-z]+) ([0-9]{1,13}) ([!-~]{1,200})");
    private static final Pattern STEP = Pattern.compile("step ([0-9]{1,18})");

    private Cursors() {}

    static String of(SupportCaseList.Position position) {
        return opaque("case " + position.openedAt().toEpochMilli() + " " + position.id());
    }

    static String of(Position position) {
        return opaque("record " + position.at().toEpochMilli() + " " + position.id());
    }

    static String of(BackupPosition position) {
        return opaque("backup " + position.completedAt().toEpochMilli() + " " + position.id());
    }

    /** A place in the list of that name. */
    static String of(String list, Position position) {
        return opaque(list + " " + position.at().toEpochMilli() + " " + position.id());
    }

    static Either<String, Position> position(String list, String cursor) {
        return matched(PLACE, cursor)
                .filterOrElse(found -> found.group(1).equals(list), found -> "bad_cursor")
                .map(found -> new Position(Instant.ofEpochMilli(Long.parseLong(found.group(2))), found.group(3)));
    }

    static String ofStep(long version) {
        return opaque("step " + version);
    }

    static Either<String, SupportCaseList.Position> casePosition(String cursor) {
        return matched(CASE, cursor)
                .map(found -> new SupportCaseList.Position(
                        Instant.ofEpochMilli(Long.parseLong(found.group(1))), CaseId.of(found.group(2))));
    }

    static Either<String, Position> recordPosition(String cursor) {
        return matched(RECORD, cursor)
                .map(found -> new Position(Instant.ofEpochMilli(Long.parseLong(found.group(1))), found.group(2)));
    }

    static Either<String, BackupPosition> backupPosition(String cursor) {
        return matched(BACKUP, cursor)
                .map(found -> new BackupPosition(
                        Instant.ofEpochMilli(Long.parseLong(found.group(1))), BackupId.of(found.group(2))));
    }

    static Either<String, Long> step(String cursor) {
        return matched(STEP, cursor).map(found -> Long.parseLong(found.group(1)));
    }

    private static Either<String, Matcher> matched(Pattern form, String cursor) {
        try {
            Matcher matcher = form.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            return matcher.matches() ? Either.right(matcher) : Either.left("bad_cursor");
        } catch (IllegalArgumentException e) {
            return Either.left("bad_cursor");
        }
    }

    private static String opaque(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
