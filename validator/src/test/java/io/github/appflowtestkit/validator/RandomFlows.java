package io.github.appflowtestkit.validator;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** Writes flows as nobody would: sound in most places, odd in some, formatted any way. The same seed gives the same text. */
public final class RandomFlows {

    private static final List<String> TEXTS = List.of(
            "Id",
            "Id,Name",
            "orders-to-lake",
            "rate(5minutes)",
            "rate(1 day)",
            "rate(0hours)",
            "rate(99999999999999999999days)",
            "cron(0 8 ? * MON-FRI *)",
            "cron()",
            "Europe/Berlin",
            "+99:99",
            "s3://orders-in/daily",
            "arn:aws:s3:::orders",
            "arn:aws:kms:eu-west-1:123456789012:key/1",
            "arn:aws-cn:iam::1:role/x",
            "arn:::::",
            "[\"Id\",\"Name\"]",
            "[",
            "[[[[",
            "0",
            "-1",
            "1e9",
            "password=hunter2hunter2",
            "AKIAIOSFODNN7EXAMPLE",
            "BULKV2",
            "DropRecord",
            "aws.partner/appflow/salesforce.com/1/x",
            "/sap/opu/odata/SRV_ATTR_VIEW/x",
            "a.b.c.d",
            "",
            " ",
            "é😀 \u2028\u202e",
            "\u0000\u001f",
            "x".repeat(3000));
    private static final List<String> TIMES = List.of(
            "\"2027-01-04T06:00:00Z\"",
            "\"2027-01-04T06:00:00.123456789+18:00\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59-18:00\"",
            "1795420800",
            "-1",
            "1e30",
            "1795420800.435",
            "\"tomorrow\"");
    private static final List<String> NUMBERS = List.of("1", "0", "-1", "300", "36000", "1.0", "1e2", "1.5", "1e999");
    private static final List<String> ODD =
            List.of("null", "true", "7", "\"\"", "\"odd\"", "[]", "{}", "[null]", "{\"\":{\"a/b~\":[{}]}}", "1e999");
    private static final List<String> SPACES = List.of("", " ", "\n", "\r\n", "\t", "\n    ", "\r");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private RandomFlows(long seed) {
        this.random = new Random(seed);
    }

    /** One document: a flow mostly, else several in an array. */
    public static String document(long seed) {
        RandomFlows flows = new RandomFlows(seed);
        StructureShape request = StructureLayer.of("CreateFlow").request();
        if (flows.one(8)) {
            flows.items(2, () -> flows.value(request));
        } else {
            flows.value(request);
        }
        return flows.text.toString();
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void value(Shape shape) {
        text.append(any(SPACES));
        if (one(60)) {
            text.append(any(ODD));
        } else if (shape instanceof StructureShape structure) {
            structure(structure);
        } else if (shape instanceof ListShape list) {
            items(random.nextInt(4), () -> value(list.item()));
        } else if (shape instanceof MapShape map) {
            map(map);
        } else if (shape instanceof StringShape choice && !choice.allowed().isEmpty()) {
            text.append(
                    JsonText.quoted(one(40) ? any(choice.allowed()).toUpperCase(Locale.ROOT) : any(choice.allowed())));
        } else if (shape instanceof StringShape) {
            string(any(TEXTS));
        } else if (shape instanceof NumberShape) {
            text.append(any(NUMBERS));
        } else {
            text.append(shape instanceof TimestampShape ? any(TIMES) : random.nextBoolean());
        }
        text.append(any(SPACES));
    }

    private void structure(StructureShape structure) {
        List<String> names = new ArrayList<>(structure.names());
        Collections.shuffle(names, random);
        // Of the many connectors a flow has one or two.
        boolean choice = names.size() > 12 && structure.required().isEmpty();
        names.removeIf(name -> structure.required().contains(name) ? one(40) : choice ? !one(9) : one(2));
        if (!names.isEmpty() && one(30)) {
            names.add(names.get(0));
        }
        List<Runnable> members = new ArrayList<>();
        for (String name : names) {
            members.add(() -> {
                string(one(80) ? name.toUpperCase(Locale.ROOT) : name);
                text.append(':');
                value(Objects.requireNonNull(structure.members().get(name)));
            });
        }
        joined('{', members, '}');
    }

    private void map(MapShape map) {
        List<Runnable> members = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add(() -> {
                string(
                        map.key().allowed().isEmpty()
                                ? any(TEXTS)
                                : any(map.key().allowed()));
                text.append(':');
                value(map.value());
            });
        }
        joined('{', members, '}');
    }

    private void items(int count, Runnable item) {
        joined('[', Collections.nCopies(count, item), ']');
    }

    private void joined(char open, List<Runnable> parts, char close) {
        text.append(open);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ",").append(any(SPACES));
            parts.get(i).run();
        }
        text.append(any(SPACES)).append(close);
    }

    private void string(String value) {
        text.append('"');
        value.codePoints().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || one(200)) {
                // both halves of a pair, because a half and an escape make no character
                Character.toString(c).chars().forEach(unit -> text.append(String.format(Locale.ROOT, "\\u%04x", unit)));
            } else {
                text.appendCodePoint(c);
            }
        });
        text.append('"');
    }
}
