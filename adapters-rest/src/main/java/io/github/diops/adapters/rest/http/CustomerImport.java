package io.github.diops.adapters.rest.http;

import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.Fault;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Customers as rows of comma-separated values. The first row names the columns, in any order; an empty cell is an absent
 * field. Each row becomes the body that would create its customer, so that it has the same faults.
 */
record CustomerImport(List<Row> rows) {
    private static final List<String> REQUIRED = List.of("name", "region", "zone");
    private static final List<String> COLUMNS = REQUIRED.appendAll(List.of(
            "partner",
            "holidayCalendar",
            "applications",
            "release",
            "knowledgeWorkers",
            "workspaces",
            "sso",
            "contactName",
            "contactTeam",
            "contactPhone",
            "contactEmail"));

    /**
     * A row and what it says, or every fault of it.
     *
     * @param line the line on which it begins
     * @param text its cells, for what is carried out once
     */
    record Row(int line, String text, Either<List<Fault>, CreateCustomer> command) {}

    /** The import that a body asks for, or every fault of the body and of the first row. */
    static Either<List<Fault>, CustomerImport> decoded(Json.Document body) {
        Fields in = Fields.of(body, "csv");
        Option<List<Csv.Row>> rows = in.need("csv").text(DiOpsRoutes.MAX_BODY).map(Csv::rows);
        rows.flatMap(List::headOption).forEach(head -> headerFaults(head).forEach(in::fault));
        return in.decoded(() -> new CustomerImport(rows.map(all -> all.tail().map(row -> row(all.head(), row)))
                .getOrElse(List.empty())));
    }

    private static List<Fault> headerFaults(Csv.Row head) {
        List<Fault> faults = head.cells()
                .reject(COLUMNS::contains)
                .map(column -> Fault.of("/csv", "unknown_column").with("column", column))
                .appendAll(REQUIRED.reject(head.cells()::contains)
                        .map(column -> Fault.of("/csv", "missing_column").with("column", column)));
        return head.cells().distinct().size() < head.cells().size() || !head.isSound()
                ? faults.append(Fault.of("/csv", "bad_row"))
                : faults;
    }

    private static Row row(Csv.Row head, Csv.Row row) {
        boolean fits = row.isSound() && row.cells().size() == head.cells().size();
        return new Row(
                row.line(),
                row.cells().mkString("\n"),
                fits
                        ? Decoders.createCustomer(new Json.Document(customer(cells(head, row)), new Faults()))
                        : Either.left(List.of(Fault.of("", "bad_row"))));
    }

    private static Map<String, String> cells(Csv.Row head, Csv.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        head.cells().zip(row.cells()).reject(cell -> cell._2.isEmpty()).forEach(cell -> cells.put(cell._1, cell._2));
        return cells;
    }

    private static Json customer(Map<String, String> cells) {
        Map<String, Json> members = new LinkedHashMap<>();
        List.of("name", "partner", "region", "zone", "release")
                .forEach(column -> text(cells, column).forEach(value -> members.put(column, value)));
        text(cells, "holidayCalendar")
                .forEach(calendar -> members.put("holidayCalendar", object("calendar", Option.some(calendar))));
        members.put("applications", new Json.Arr(applications(cells).asJava()));
        List.of("knowledgeWorkers", "workspaces")
                .filter(cells::containsKey)
                .headOption()
                .forEach(any -> members.put(
                        "capacity",
                        object(
                                "knowledgeWorkers",
                                number(cells, "knowledgeWorkers"),
                                "workspaces",
                                number(cells, "workspaces"))));
        Option.of(cells.get("sso")).forEach(flag -> members.put("sso", flag(flag)));
        if (List.of("contactName", "contactTeam", "contactPhone", "contactEmail")
                .exists(cells::containsKey)) {
            members.put("contacts", new Json.Arr(java.util.List.of(contact(cells))));
        }
        return new Json.Obj(members);
    }

    /** Names of applications, apart by blanks or semicolons. */
    private static List<Json> applications(Map<String, String> cells) {
        return List.of(cells.getOrDefault("applications", "").split("[\\s;]+", -1))
                .reject(String::isEmpty)
                .map(name -> object("application", Option.some(new Json.Text(name))));
    }

    private static Json contact(Map<String, String> cells) {
        Map<String, Json> members = new LinkedHashMap<>();
        text(cells, "contactName").forEach(name -> members.put("name", name));
        text(cells, "contactTeam").forEach(team -> members.put("team", team));
        text(cells, "contactPhone").forEach(phone -> members.put("phone", phone));
        text(cells, "contactEmail").forEach(email -> members.put("email", email));
        return new Json.Obj(members);
    }

    private static Option<Json> text(Map<String, String> cells, String column) {
        return Option.of(cells.get(column)).map(Json.Text::new);
    }

    private static Option<Json> number(Map<String, String> cells, String column) {
        return Option.of(cells.get(column)).map(Json.Num::new);
    }

    private static Json flag(String cell) {
        return cell.equals("true") || cell.equals("false") ? new Json.Flag(cell.equals("true")) : new Json.Text(cell);
    }

    private static Json object(String name, Option<Json> value) {
        Map<String, Json> members = new LinkedHashMap<>();
        value.forEach(present -> members.put(name, present));
        return new Json.Obj(members);
    }

    private static Json object(String one, Option<Json> first, String other, Option<Json> second) {
        Map<String, Json> members = new LinkedHashMap<>();
        first.forEach(present -> members.put(one, present));
        second.forEach(present -> members.put(other, present));
        return new Json.Obj(members);
    }
}
