package io.github.diops.adapters.rest.http;

import io.github.diops.application.DiOps;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerPatch;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Occasion;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.Position;
import io.github.diops.domain.customer.Contact;
import io.github.diops.domain.customer.ContactId;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.Function4;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The customers of a partner. An answer that is kept to be given again holds the ids of contacts, not the contacts: what
 * is erased is not given again either (RSP-27a).
 */
final class CustomerRecords {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String CONTACTS = "contacts";

    private final DiOps diops;

    CustomerRecords(DiOps diops) {
        this.diops = diops;
    }

    List<Operation> operations() {
        return List.of(
                Operation.onRecords(HttpMethod.POST, CUSTOMERS, this::create),
                Operation.onRecords(HttpMethod.GET, CUSTOMERS, this::list).withQuery(),
                Operation.onRecords(HttpMethod.POST, CUSTOMERS + "/import", this::importRows),
                Operation.onRecords(HttpMethod.GET, CUSTOMERS + "/{id}", this::read),
                Operation.onRecords(HttpMethod.PATCH, CUSTOMERS + "/{id}", this::patch),
                Operation.onRecords(HttpMethod.POST, CUSTOMERS + "/{id}/archive", this::archive),
                Operation.onRecords(HttpMethod.POST, CUSTOMERS + "/{id}/erase-contacts", this::eraseContacts));
    }

    private Reply create(Exchange exchange) {
        return RecordProtocol.<CreateCustomer, CustomerView>create(
                exchange,
                Decoders::createCustomer,
                view -> created(exchange, view, Answers.customer(view)),
                view -> created(exchange, view, withContactIds(view)),
                this::withContacts,
                (caller, command, once) -> diops.customers().create(caller, command, once));
    }

    private static Reply created(Exchange exchange, CustomerView view, JsonObject body) {
        return customer(exchange, 201, view, body)
                .with("Location", CUSTOMERS + "/" + view.customer().id());
    }

    private static JsonObject withContactIds(CustomerView view) {
        return Answers.customer(view)
                .put(
                        CONTACTS,
                        Answers.array(view.customer().profile().contacts().map(ContactId::value)));
    }

    /** The answer with the contacts that it names, as far as they have not been erased. */
    private Reply withContacts(Caller caller, Reply kept) {
        JsonObject body = new JsonObject(kept.body());
        Map<String, Contact> left = diops.customers()
                .read(caller, CustomerId.of(body.getString("id")))
                .toList()
                .flatMap(view -> view.customer()
                        .profile()
                        .contacts()
                        .map(ContactId::value)
                        .zip(view.contacts()))
                .toMap(contact -> contact);
        JsonArray contacts = new JsonArray();
        body.getJsonArray(CONTACTS)
                .forEach(id -> left.get(id.toString()).forEach(contact -> contacts.add(Answers.contact(contact))));
        return kept.withBody(body.put(CONTACTS, contacts).encode());
    }

    private Reply read(Exchange exchange) {
        return RecordProtocol.read(
                exchange,
                view -> customer(exchange, view),
                caller -> id(exchange).flatMap(id -> diops.customers().read(caller, id)));
    }

    private Reply list(Exchange exchange) {
        Fields in = exchange.query("limit", "cursor");
        Option<Integer> limit = RecordProtocol.limit(in);
        Option<Position> after = in.may("cursor").parsed(cursor -> Cursors.position("customer", cursor));
        return exchange.asked(
                in.decoded(() -> RecordProtocol.longest(limit)),
                (most, caller) -> RecordProtocol.page(
                        exchange,
                        diops.customers().list(caller, after, most).map(Answers::customer),
                        next -> Cursors.of("customer", next)));
    }

    private Reply patch(Exchange exchange) {
        return RecordProtocol.<CustomerPatch, CustomerView>change(
                exchange,
                body -> Either.right(new RecordProtocol.Timed<>(Option.none(), patch(body))),
                view -> customer(exchange, view),
                (caller, patch, occasion) ->
                        RecordProtocol.on(id(exchange), id -> diops.customers().change(caller, id, occasion, patch)));
    }

    private static CustomerPatch patch(Json.Document patch) {
        return current -> Decoders.customerDetails(
                new Json.Document(MergePatch.applied(representation(current), patch.root()), patch.faults()));
    }

    /** What of a customer can be changed, as it is answered. */
    private static Json representation(CustomerView view) {
        JsonObject body = Answers.customer(view);
        List.of("id", "partner", "archived").forEach(body::remove);
        try {
            return Json.read(body.encode().getBytes(StandardCharsets.UTF_8)).root();
        } catch (Json.UnreadableException e) {
            throw new IllegalStateException("an answer of our own cannot be read", e);
        }
    }

    private Reply archive(Exchange exchange) {
        return step(exchange, (caller, id, occasion, once) -> diops.customers().archive(caller, id, occasion, once));
    }

    private Reply eraseContacts(Exchange exchange) {
        return step(
                exchange, (caller, id, occasion, once) -> diops.customers().eraseContacts(caller, id, occasion, once));
    }

    private Reply step(
            Exchange exchange,
            Function4<Caller, CustomerId, Occasion, Option<Once<CustomerView>>, Either<Problem, Outcome<CustomerView>>>
                    step) {
        return RecordProtocol.<Option<Instant>, CustomerView>changeOnce(
                exchange,
                RecordProtocol::nothingButWhen,
                view -> customer(exchange, view),
                view -> customer(exchange, 200, view, withContactIds(view)),
                this::withContacts,
                (caller, at, occasion, once) ->
                        RecordProtocol.on(id(exchange), id -> step.apply(caller, id, occasion, once)));
    }

    private Reply importRows(Exchange exchange) {
        return exchange.commanded(
                body -> Exchange.together(CustomerImport.decoded(body), exchange.idempotencyKey(), Keyed::new),
                (request, caller) -> imported(exchange, caller, request));
    }

    /** An import, and the client's key for doing it once. */
    private record Keyed(CustomerImport rows, Option<String> key) {}

    /** Creates the customers of the sound rows, one after the other, and reports on every row. */
    private Reply imported(Exchange exchange, Caller caller, Keyed request) {
        JsonArray customers = new JsonArray();
        JsonArray faults = new JsonArray();
        for (CustomerImport.Row row : request.rows().rows()) {
            Either<Problem, String> created = row.command()
                    .<Problem>mapLeft(Problem.Invalid::new)
                    .flatMap(command -> created(caller, command, once(request.key(), row)));
            if (created.isRight()) {
                customers.add(new JsonObject().put("row", row.line()).put("id", created.get()));
            } else if (created.getLeft() instanceof Problem.Invalid invalid) {
                faults.add(new JsonObject()
                        .put("row", row.line())
                        .put("errors", exchange.problems().errors(invalid.faults())));
            } else {
                // who may not create one customer may create none, and a key of another request is one for every row
                return created.getLeft().match(exchange.problems());
            }
        }
        return Reply.json(
                200,
                new JsonObject()
                        .put("rows", request.rows().rows().size())
                        .put("created", customers.size())
                        .put("refused", faults.size())
                        .put("customers", customers)
                        .put("faults", faults));
    }

    private Either<Problem, String> created(Caller caller, CreateCustomer command, Option<Once<CustomerView>> once) {
        return diops.customers()
                .create(caller, command, once)
                .map((Outcome<CustomerView> outcome) ->
                        outcome.fold(view -> view.customer().id().value(), id -> id));
    }

    /** A row is carried out once under the client's key, wherever it stands; what is kept is the customer's id. */
    private static Option<Once<CustomerView>> once(Option<String> key, CustomerImport.Row row) {
        String digest = Exchange.digest(row.text().getBytes(StandardCharsets.UTF_8));
        return key.map(sent -> new Once<>(
                sent + "/" + digest, digest, view -> view.customer().id().value()));
    }

    private static Option<CustomerId> id(Exchange exchange) {
        return RecordProtocol.id(exchange, CustomerId::isValid, CustomerId::of);
    }

    private static Reply customer(Exchange exchange, CustomerView view) {
        return customer(exchange, 200, view, Answers.customer(view));
    }

    private static Reply customer(Exchange exchange, int status, CustomerView view, JsonObject body) {
        return Reply.json(status, body).with("ETag", RecordProtocol.tag(view.version(), "CUSTOMER", exchange));
    }
}
