package io.github.diops.application.usecase;

import io.github.diops.application.port.out.Archive;
import io.github.diops.application.port.out.Notice;
import io.github.diops.application.port.out.StoredContact;
import io.github.diops.application.port.out.StoredEvent;
import io.github.diops.application.port.out.StreamHead;
import io.github.diops.application.port.out.StreamKey;
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
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** The lines of an export: what they hold and how. Each is an object that says what it is. */
final class ExportLine {
    static final String FORMAT = "diops-export";
    static final long VERSION = 1;
    private static final String LINE = "line";

    static final String BEGIN = "begin";
    static final String RECORD = "record";
    static final String EVENT = "event";
    static final String NOTICE = "notice";
    static final String DENIAL = "denial";
    static final String END = "end";

    private ExportLine() {}

    static String kind(StoredJson line) {
        return line.text(LINE);
    }

    static StoredJson begin() {
        return line(BEGIN).with("format", FORMAT).with("version", VERSION);
    }

    static boolean isBegin(StoredJson line) {
        return line.option(LINE).contains(BEGIN)
                && line.option("format").contains(FORMAT)
                && line.option("version").contains(Long.toString(VERSION));
    }

    static StoredJson end(long records, long events) {
        return line(END).with("records", records).with("events", events);
    }

    static StoredJson record(Archive.Place place, Archive.Kept kept, List<StoredContact> contacts) {
        return line(RECORD)
                .with("tenant", place.tenant())
                .with("stream", place.stream())
                .with("version", kept.head().version())
                .with("hash", kept.head().hash())
                .with(
                        "timers",
                        kept.timers()
                                .map(timer -> new StoredJson()
                                        .with("kind", timer.kind())
                                        .with("dueAt", timer.dueAt())
                                        .with("data", timer.data())))
                .with("contacts", contacts.map(ExportLine::contact));
    }

    static Archive.Place place(StoredJson line) {
        return new Archive.Place(PartnerId.of(line.text("tenant")), StreamKey.parse(line.text("stream")));
    }

    static StreamHead head(StoredJson line) {
        return new StreamHead(line.number("version"), line.text("hash"));
    }

    static List<Timer> timers(StoredJson line) {
        return line.objects("timers")
                .map(timer -> new Timer(timer.text("kind"), timer.instant("dueAt"), timer.text("data")));
    }

    private static StoredJson contact(StoredContact kept) {
        return new StoredJson()
                .with("id", kept.id())
                .with("name", kept.contact().name())
                .with("team", kept.contact().team())
                .with("phone", kept.contact().phone().map(PhoneNumber::value))
                .with("email", kept.contact().email().map(EmailAddress::value));
    }

    static List<StoredContact> contacts(StoredJson line) {
        return line.objects("contacts")
                .map(contact -> new StoredContact(
                        ContactId.of(contact.text("id")),
                        new Contact(
                                contact.text("name"),
                                contact.flag("team"),
                                contact.option("phone").map(PhoneNumber::new),
                                contact.option("email").map(EmailAddress::new))));
    }

    /** The body stands as a text within the text, since the hash is over its very characters. */
    static StoredJson event(StoredEvent event) {
        return line(EVENT)
                .with("version", event.version())
                .with("type", event.type())
                .with("typeVersion", (long) event.typeVersion())
                .with("body", event.body())
                .with("hash", event.hash());
    }

    static StoredEvent event(StoredJson line) {
        return new StoredEvent(
                line.number("version"),
                line.text("type"),
                Math.toIntExact(line.number("typeVersion")),
                line.text("body"),
                line.text("hash"));
    }

    static StoredJson notice(Notice notice) {
        return line(NOTICE)
                .with("tenant", notice.tenant())
                .with("id", notice.id())
                .with("kind", notice.kind())
                .with("dueAt", notice.dueAt())
                .with("recordedAt", notice.recordedAt())
                .with(
                        "customers",
                        notice.customers().toList().map(CustomerId::value).sorted())
                .with("stream", notice.stream())
                .with("data", notice.data());
    }

    static Notice notice(StoredJson line) {
        return Notice.builder()
                .tenant(PartnerId.of(line.text("tenant")))
                .id(line.text("id"))
                .kind(line.text("kind"))
                .dueAt(line.instant("dueAt"))
                .recordedAt(line.instant("recordedAt"))
                .customers(customers(line))
                .stream(StreamKey.parse(line.text("stream")))
                .data(line.text("data"))
                .build();
    }

    static StoredJson denial(TrailRow row) {
        return line(DENIAL)
                .with("tenant", row.tenant())
                .with("id", row.id())
                .with("at", row.at())
                .with("actor", row.actor())
                .with("party", row.party())
                .with("standsIn", row.standsIn())
                .with(
                        "customers",
                        row.customers().toList().map(CustomerId::value).sorted())
                .with("stream", row.stream())
                .with("version", row.version())
                .with("type", row.type())
                .with("rule", row.rule())
                .with("requestId", row.requestId());
    }

    static TrailRow denial(StoredJson line) {
        return TrailRow.builder()
                .tenant(PartnerId.of(line.text("tenant")))
                .id(line.text("id"))
                .at(line.instant("at"))
                .actor(line.text("actor"))
                .party(line.option("party").map(Party::valueOf))
                .standsIn(line.flag("standsIn"))
                .customers(customers(line))
                .stream(line.option("stream").map(StreamKey::parse))
                .version(Option.when(line.option("version").isDefined(), () -> line.number("version")))
                .type(line.text("type"))
                .rule(line.option("rule").map(RuleId::of))
                .requestId(line.text("requestId"))
                .outcome(TrailRow.Outcome.DENIED)
                .build();
    }

    private static Set<CustomerId> customers(StoredJson line) {
        return line.texts("customers").map(CustomerId::of).toSet();
    }

    private static StoredJson line(String kind) {
        return new StoredJson().with(LINE, kind);
    }
}
