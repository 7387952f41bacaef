package com.example.diops.logfile;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.RequestKey;
import io.github.diops.application.port.out.Snapshot;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.github.diops.domain.responsibility.Party;
import io.github.diops.domain.rule.RuleId;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.supportcase.CaseId;
import io.github.diops.domain.supportcase.CaseNumber;
import io.github.diops.domain.supportcase.CaseState;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;

/** Reads what {@link EntryWriter} wrote. Arguments are evaluated from left to right, which is the order of the entry. */
final class EntryReader {
    private final ByteBuffer bytes;

    EntryReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    String text() {
        char[] text = new char[bytes.getInt()];
        bytes.asCharBuffer().get(text);
        bytes.position(bytes.position() + text.length * Character.BYTES);
        return new String(text);
    }

    long number() {
        return bytes.getLong();
    }

    boolean flag() {
        return number() == 1;
    }

    Instant instant() {
        return Instant.ofEpochSecond(number(), number());
    }

    <T> List<T> list(Function<EntryReader, T> each) {
        return List.fill((int) number(), () -> each.apply(this));
    }

    <T> Option<T> optional(Function<EntryReader, T> each) {
        return list(each).headOption();
    }

    Commit commit() {
        return Commit.builder().tenant(partner()).stream(stream())
                .customers(customers())
                .expected(new StreamHead(number(), text()))
                .events(list(EntryReader::event))
                .snapshot(new Snapshot((int) number(), text()))
                .supportCase(optional(EntryReader::supportCase))
                .listed(optional(EntryReader::instant))
                .timers(optional(entry -> entry.list(EntryReader::timer)))
                .notices(list(EntryReader::notice))
                .trail(list(EntryReader::trailRow))
                .contacts(list(EntryReader::contact))
                .erasedContacts(list(entry -> ContactId.of(entry.text())))
                .answer(optional(EntryReader::answer))
                .build();
    }

    private StoredEvent event() {
        return new StoredEvent(number(), text(), (int) number(), text(), text());
    }

    private SupportCaseEntry supportCase() {
        return SupportCaseEntry.builder()
                .id(CaseId.of(text()))
                .number(CaseNumber.of(text()))
                .customer(CustomerId.of(text()))
                .state(CaseState.valueOf(text()))
                .severity(Severity.valueOf(text()))
                .openedAt(instant())
                .dueAt(instant())
                .references(HashSet.ofAll(list(EntryReader::text)))
                .words(text())
                .build();
    }

    private Timer timer() {
        return new Timer(text(), instant(), text());
    }

    DueTimer dueTimer() {
        return DueTimer.builder().tenant(partner()).stream(stream())
                .customers(customers())
                .version(number())
                .timer(timer())
                .build();
    }

    Notice notice() {
        return Notice.builder()
                .tenant(partner())
                .id(text())
                .kind(text())
                .dueAt(instant())
                .recordedAt(instant())
                .customers(customers())
                .stream(stream())
                .data(text())
                .build();
    }

    TrailRow trailRow() {
        return TrailRow.builder()
                .tenant(partner())
                .id(text())
                .at(instant())
                .actor(text())
                .party(optional(entry -> Party.valueOf(entry.text())))
                .standsIn(flag())
                .customers(customers())
                .stream(optional(EntryReader::stream))
                .version(optional(EntryReader::number))
                .type(text())
                .rule(optional(entry -> RuleId.of(entry.text())))
                .requestId(text())
                .outcome(TrailRow.Outcome.valueOf(text()))
                .build();
    }

    private StoredContact contact() {
        return new StoredContact(
                ContactId.of(text()),
                new Contact(
                        text(),
                        flag(),
                        optional(entry -> new PhoneNumber(entry.text())),
                        optional(entry -> new EmailAddress(entry.text()))));
    }

    private RecordedAnswer answer() {
        return new RecordedAnswer(new RequestKey(partner(), text(), text()), text(), text(), instant());
    }

    private PartnerId partner() {
        return PartnerId.of(text());
    }

    private StreamKey stream() {
        return StreamKey.parse(text());
    }

    private Set<CustomerId> customers() {
        return HashSet.ofAll(list(EntryReader::text)).map(CustomerId::of);
    }
}
