package com.example.diops.logfile;

import io.github.diops.application.port.out.Commit;
import io.github.diops.application.port.out.DueTimer;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.RecordedAnswer;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamKey;
import io.github.diops.application.port.out.SupportCaseEntry;
import io.github.diops.application.port.out.Timer;
import io.github.diops.application.port.out.TrailRow;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.escalation.EmailAddress;
import io.github.diops.domain.escalation.PhoneNumber;
import io.github.diops.domain.rule.RuleId;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Writes values one after the other; {@link EntryReader} reads them in the same order. */
final class EntryWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** As UTF-16 units, which keep every text there is. */
    void text(String text) {
        try {
            out.writeInt(text.length());
            out.writeChars(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void number(long number) {
        try {
            out.writeLong(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    void instant(Instant instant) {
        number(instant.getEpochSecond());
        number(instant.getNano());
    }

    <T> void list(Iterable<T> values, BiConsumer<EntryWriter, T> each) {
        List<T> all = List.ofAll(values);
        number(all.size());
        all.forEach(value -> each.accept(this, value));
    }

    <T> void optional(Option<T> value, BiConsumer<EntryWriter, T> each) {
        list(value, each);
    }

    void commit(Commit commit) {
        text(commit.tenant().value());
        stream(commit.stream());
        customers(commit.customers());
        number(commit.expected().version());
        text(commit.expected().hash());
        list(commit.events(), EntryWriter::event);
        number(commit.snapshot().typeVersion());
        text(commit.snapshot().body());
        optional(commit.supportCase(), EntryWriter::supportCase);
        optional(commit.listed(), EntryWriter::instant);
        optional(commit.timers(), (entry, timers) -> entry.list(timers, EntryWriter::timer));
        list(commit.notices(), EntryWriter::notice);
        list(commit.trail(), EntryWriter::trailRow);
        list(commit.contacts(), EntryWriter::contact);
        list(commit.erasedContacts(), (entry, id) -> entry.text(id.value()));
        optional(commit.answer(), EntryWriter::answer);
    }

    private void event(StoredEvent event) {
        number(event.version());
        text(event.type());
        number(event.typeVersion());
        text(event.body());
        text(event.hash());
    }

    private void supportCase(SupportCaseEntry row) {
        text(row.id().value());
        text(row.number().value());
        text(row.customer().value());
        text(row.state().name());
        text(row.severity().name());
        instant(row.openedAt());
        instant(row.dueAt());
        list(row.references(), EntryWriter::text);
        text(row.words());
    }

    private void timer(Timer timer) {
        text(timer.kind());
        instant(timer.dueAt());
        text(timer.data());
    }

    void dueTimer(DueTimer due) {
        text(due.tenant().value());
        stream(due.stream());
        customers(due.customers());
        number(due.version());
        timer(due.timer());
    }

    void notice(Notice notice) {
        text(notice.tenant().value());
        text(notice.id());
        text(notice.kind());
        instant(notice.dueAt());
        instant(notice.recordedAt());
        customers(notice.customers());
        stream(notice.stream());
        text(notice.data());
    }

    void trailRow(TrailRow row) {
        text(row.tenant().value());
        text(row.id());
        instant(row.at());
        text(row.actor());
        optional(row.party().map(Enum::name), EntryWriter::text);
        flag(row.standsIn());
        customers(row.customers());
        optional(row.stream(), EntryWriter::stream);
        optional(row.version(), EntryWriter::number);
        text(row.type());
        optional(row.rule().map(RuleId::value), EntryWriter::text);
        text(row.requestId());
        text(row.outcome().name());
    }

    private void contact(StoredContact stored) {
        text(stored.id().value());
        text(stored.contact().name());
        flag(stored.contact().team());
        optional(stored.contact().phone().map(PhoneNumber::value), EntryWriter::text);
        optional(stored.contact().email().map(EmailAddress::value), EntryWriter::text);
    }

    private void answer(RecordedAnswer answer) {
        text(answer.key().tenant().value());
        text(answer.key().principal());
        text(answer.key().key());
        text(answer.fingerprint());
        text(answer.answer());
        instant(answer.recordedAt());
    }

    private void stream(StreamKey stream) {
        text(stream.toString());
    }

    private void customers(Set<CustomerId> customers) {
        list(customers.map(CustomerId::value), EntryWriter::text);
    }
}
