package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.picture.FieldWay.Field;
import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.reports.internal.picture.Step.Kind;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures for tests of the formats. */
public final class Pictures {

    private static final List<String> CHARACTERS =
            List.of("a", "e", "i", "M", "W", "_", "1", " ", " ", ".", "<", "&", "é", "ש", "日", "🚀", "\u0301");

    private Pictures() {}

    /** A flow without findings that maps three fields. */
    public static FlowPicture small() {
        return new FlowPicture(
                "accounts-to-lake",
                Optional.empty(),
                "flows/accounts.json:1:1",
                List.of(fact("description", "Copies customer accounts to the data lake.")),
                source(List.of()),
                trigger(List.of()),
                List.of(new Step(Kind.PROJECTION, "reads 3 fields", List.of())),
                List.of(mapped("Id", "Id"), mapped("Name", "account_name"), mapped("AnnualRevenue", "revenue")),
                List.of(destination(List.of())),
                List.of());
    }

    /** A flow in which each part has a finding, and each state of a field's way occurs. */
    public static FlowPicture findings() {
        Mark error = mark("AF4001", Severity.ERROR, "Id is not in the projection, so that AppFlow does not read it");
        Mark warning =
                mark("AF5003", Severity.WARNING, "Region is projected, but no task maps it; each run reads it in vain");
        Mark note = mark("AF6001", Severity.NOTE, "the schedule is faster than the source changes");
        return new FlowPicture(
                "orders-with-every-problem-that-a-flow-can-have",
                Optional.of("OrdersFlow"),
                "flows/orders.yaml:12:5",
                List.of(
                        fact("description", "What is wrong stands out."),
                        new Fact("kms key", new Text("var.key", false))),
                source(List.of(error)),
                trigger(List.of(note)),
                List.of(
                        new Step(Kind.PROJECTION, "reads 12 fields", List.of(warning)),
                        new Step(
                                Kind.FILTER,
                                "only records with Amount > 1000 and StageName = Closed Won",
                                List.of(error, note))),
                List.of(
                        new FieldWay(
                                List.of(source("Id", "id", false)),
                                List.of(map(error)),
                                List.of(to("Id")),
                                State.NOT_PROJECTED),
                        new FieldWay(
                                List.of(
                                        source("FirstName", "string", true),
                                        source("MiddleName", "string", true),
                                        source("LastName", "string", true)),
                                List.of(
                                        new Step(Kind.MERGE, "merge with \" \"", List.of()),
                                        new Step(Kind.MASK, "mask the last 4 characters with *", List.of(warning)),
                                        map()),
                                List.of(to("full_name")),
                                State.WHOLE),
                        new FieldWay(
                                List.of(source("Region", "picklist", true)), List.of(), List.of(), State.NOT_MAPPED),
                        new FieldWay(
                                List.of(source("Amount", "currency", true)),
                                List.of(new Step(Kind.FILTER, "in a filter", List.of())),
                                List.of(),
                                State.USED),
                        new FieldWay(
                                List.of(new Field(new Text("var.field", false), "", true)),
                                List.of(
                                        new Step(Kind.VALIDATE, "drop the record if it is null", List.of()),
                                        new Step(Kind.TRUNCATE, "truncate to 18 characters", List.of()),
                                        new Step(
                                                Kind.ARITHMETIC,
                                                "multiply by 100 and a number that is so long that a line does not hold it",
                                                List.of()),
                                        map()),
                                List.of(to("a"), to("b")),
                                State.WHOLE)),
                List.of(destination(List.of(warning))),
                List.of(error, warning));
    }

    /** A flow with many fields, some of which are merged or masked. */
    public static FlowPicture many(int fields) {
        List<FieldWay> ways = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            ways.add(
                    switch (i % 8) {
                        case 3 ->
                            new FieldWay(
                                    List.of(
                                            source("Street__" + i, "string", true),
                                            source("City__" + i, "string", true)),
                                    List.of(new Step(Kind.MERGE, "merge with \", \"", List.of()), map()),
                                    List.of(to("address_" + i)),
                                    State.WHOLE);
                        case 5 ->
                            new FieldWay(
                                    List.of(source("Contact__r.Phone_Number_" + i, "phone", true)),
                                    List.of(new Step(Kind.MASK, "mask the last 4 characters with *", List.of()), map()),
                                    List.of(to("phone_" + i)),
                                    State.WHOLE);
                        default -> mapped("Opportunity_Field_" + i + "__c", "opportunity_field_" + i);
                    });
        }
        return new FlowPicture(
                "opportunities-with-" + fields + "-fields",
                Optional.empty(),
                "flows/opportunities.json:1:1",
                List.of(),
                source(List.of()),
                trigger(List.of()),
                List.of(
                        new Step(Kind.PROJECTION, "reads " + fields + " fields", List.of()),
                        new Step(Kind.FILTER, "only records with StageName = \"Closed Won\"", List.of())),
                ways,
                List.of(destination(List.of())),
                List.of());
    }

    /** A picture with a string in every place. */
    public static FlowPicture everywhere(String string) {
        Mark mark = new Mark(string, Severity.WARNING, string, Optional.of(string), string);
        Fact known = new Fact(string, new Text(string, true));
        Fact unknown = new Fact(string, new Text(string, false));
        Connector connector = new Connector(string, List.of(known, unknown), List.of(mark));
        Step step = new Step(Kind.OTHER, string, List.of(mark));
        List<FieldWay> ways = Stream.of(State.values())
                .map(state -> new FieldWay(
                        List.of(source(string, string, false), new Field(new Text(string, false), string, true)),
                        List.of(step),
                        List.of(new Field(new Text(string, true), string, true)),
                        state))
                .toList();
        return new FlowPicture(
                string,
                Optional.of(string),
                string,
                List.of(known),
                connector,
                new Trigger(string, List.of(string, string), Optional.of(string), List.of(unknown), List.of(mark)),
                List.of(step),
                ways,
                List.of(connector, connector),
                List.of(mark));
    }

    /** Any picture: parts in any number, with texts of any length and any findings. */
    public static FlowPicture any(Random random) {
        return new FlowPicture(
                text(random),
                Optional.of(text(random)),
                text(random),
                some(random, 5, Pictures::anyFact),
                anyConnector(random),
                new Trigger(
                        text(random),
                        some(random, 5, Pictures::text),
                        Optional.of(text(random)),
                        some(random, 4, Pictures::anyFact),
                        some(random, 3, Pictures::anyMark)),
                some(random, 4, Pictures::anyStep),
                some(random, 9, Pictures::anyWay),
                some(random, 2, Pictures::anyConnector),
                some(random, 3, Pictures::anyMark));
    }

    private static <T> List<T> some(Random random, int most, Function<Random, T> make) {
        return Stream.generate(() -> make.apply(random))
                .limit(random.nextInt(most + 1))
                .toList();
    }

    private static String text(Random random) {
        int length = random.nextBoolean() ? random.nextInt(12) : random.nextInt(300);
        return random.ints(length, 0, CHARACTERS.size())
                .mapToObj(CHARACTERS::get)
                .collect(Collectors.joining());
    }

    private static Fact anyFact(Random random) {
        return new Fact(text(random), new Text(text(random), random.nextBoolean()));
    }

    private static Mark anyMark(Random random) {
        return new Mark(
                text(random), any(random, Severity.values()), text(random), Optional.of(text(random)), text(random));
    }

    private static Connector anyConnector(Random random) {
        return new Connector(text(random), some(random, 6, Pictures::anyFact), some(random, 2, Pictures::anyMark));
    }

    private static Step anyStep(Random random) {
        return new Step(any(random, Kind.values()), text(random), some(random, 2, Pictures::anyMark));
    }

    private static FieldWay anyWay(Random random) {
        return new FieldWay(
                some(random, 4, Pictures::anyField),
                some(random, 4, Pictures::anyStep),
                some(random, 3, Pictures::anyField),
                any(random, State.values()));
    }

    private static Field anyField(Random random) {
        return new Field(new Text(text(random), random.nextBoolean()), text(random), random.nextBoolean());
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** A picture without its findings. */
    public static FlowPicture withoutMarks(FlowPicture picture) {
        List<FieldWay> ways = picture.ways().stream()
                .map(way -> new FieldWay(way.from(), withoutMarks(way.steps()), way.to(), way.state()))
                .toList();
        return new FlowPicture(
                picture.title(),
                picture.name(),
                picture.place(),
                picture.facts(),
                source(List.of()),
                trigger(List.of()),
                withoutMarks(picture.steps()),
                ways,
                List.of(destination(List.of())),
                List.of());
    }

    private static List<Step> withoutMarks(List<Step> steps) {
        return steps.stream()
                .map(step -> new Step(step.kind(), step.words(), List.of()))
                .toList();
    }

    private static Mark mark(String rule, Severity severity, String message) {
        return new Mark(rule, severity, message, Optional.of("change it"), "flows/orders.yaml:31:9");
    }

    private static Connector source(List<Mark> marks) {
        return new Connector(
                "Salesforce",
                List.of(
                        fact("object", "Opportunity"),
                        fact("profile", "crm-production"),
                        fact("deleted", "records are included")),
                marks);
    }

    private static Connector destination(List<Mark> marks) {
        return new Connector(
                "Amazon S3",
                List.of(
                        new Fact("bucket", new Text("var.bucket", false)),
                        fact("prefix", "crm/opportunity"),
                        fact("files", "PARQUET, a folder for each day")),
                marks);
    }

    private static Trigger trigger(List<Mark> marks) {
        return new Trigger(
                "every 6 hours",
                List.of(
                        "2026-11-30 12:00",
                        "2026-11-30 18:00",
                        "2026-12-01 00:00",
                        "2026-12-01 06:00",
                        "2026-12-01 12:00"),
                Optional.empty(),
                List.of(fact("reads", "new and changed records")),
                marks);
    }

    private static FieldWay mapped(String from, String to) {
        return new FieldWay(List.of(source(from, "string", true)), List.of(map()), List.of(to(to)), State.WHOLE);
    }

    private static Field source(String name, String type, boolean isProjected) {
        return new Field(new Text(name, true), type, isProjected);
    }

    private static Field to(String name) {
        return new Field(new Text(name, true), "string", true);
    }

    private static Step map(Mark... marks) {
        return new Step(Kind.MAP, "maps", List.of(marks));
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, new Text(value, true));
    }
}
