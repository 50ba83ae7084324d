package io.github.appflowtestkit.validator.internal.form.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.convert.Conversion;
import io.github.appflowtestkit.validator.internal.convert.Converted;
import io.github.appflowtestkit.validator.internal.convert.SourceFlow;
import io.github.appflowtestkit.validator.internal.convert.SourceFlows;
import io.github.appflowtestkit.validator.internal.convert.Target;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.LeftOut;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A random flow that is converted and read back is the same flow, but for what the conversion says. */
class ConvertedFlowsTest {

    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 500);

    /** Strings that syntaxes and tools could take for something else. */
    private static final List<String> HOSTILE = List.of(
            "\"",
            "'",
            "\\",
            "\n",
            "a\r\nb\n",
            "\t",
            "${a}",
            "$${a}",
            "$$${",
            "%{ if true }",
            "%%{",
            "$",
            "%",
            "a$",
            "#",
            "/* a */",
            "//",
            "<<EOT",
            "@salesforce",
            "y",
            "NO",
            "on",
            "1e3",
            "0x1F",
            "0777",
            "1_000",
            "12:30:00",
            "null",
            "~",
            "true",
            "2026-11-30",
            ".inf",
            "=",
            "<<",
            "- a",
            "? a",
            ": a",
            "a: b",
            "a #b",
            " a ",
            "!Ref a",
            "&a",
            "*a",
            "|",
            ">",
            "{a: b}",
            "[a]",
            "é\u0301",
            "日本 ".repeat(100),
            "\u2028\u0085\u00a0\ufeff",
            "\uD83D\uDE00",
            "x".repeat(2000));

    /** A target in one of its syntaxes, and the form that can hold what it can. */
    enum Output {
        REQUEST(Target.CREATE_FLOW, Syntax.JSON, Written.YAML_REQUEST),
        REQUEST_IN_YAML(Target.CREATE_FLOW, Syntax.YAML, Written.YAML_REQUEST),
        TEMPLATE(Target.CLOUDFORMATION, Syntax.JSON, Written.TEMPLATE),
        TEMPLATE_IN_YAML(Target.CLOUDFORMATION, Syntax.YAML, Written.YAML_TEMPLATE),
        TERRAFORM(Target.TERRAFORM, Syntax.HCL, Written.TERRAFORM),
        TERRAFORM_IN_JSON(Target.TERRAFORM, Syntax.JSON, Written.TERRAFORM_JSON);

        private final Target target;
        private final Syntax syntax;
        private final Written form;

        Output(Target target, Syntax syntax, Written form) {
            this.target = target;
            this.syntax = syntax;
            this.form = form;
        }
    }

    @Property(tries = 1500)
    void is_the_same_flow(@ForAll long seed, @ForAll Output output) {
        RandomRequests.of(seed, output.form)
                .map(document -> document.isArray() ? document.path(0) : document)
                .filter(JsonNode::isObject)
                .ifPresent(flow -> check((ObjectNode) flow, new Random(seed), output));
    }

    private static void check(ObjectNode flow, Random random, Output output) {
        makeHostile(flow, random);
        boolean isConverted = Obstacles.of(output.form, flow).stream()
                .anyMatch(obstacle -> obstacle.reason().equals(Obstacles.CONVERTED));
        if (isConverted) {
            return;
        }
        List<SourceFlow> found = SourceFlows.of(
                READER.readJson(flow.toString()).root().orElseThrow(), GivenValues.NONE, Optional.empty());
        if (found.isEmpty()) {
            return;
        }
        Converted converted = Conversion.of(found, output.target, output.syntax);

        List<String> expected = ReadBack.of(expected(flow, converted.leftOut(), output));
        // one empty string more, which the form requires, can make a skeleton of the request to compare with
        if (expected.toString().contains("unknown a placeholder")) {
            return;
        }

        assertThat(ReadBack.of(converted.text()))
                .as("%s with %s", converted.text(), converted.leftOut())
                .isEqualTo(expected);
    }

    /** Puts hostile strings into strings; times stay such that a form can hold them. */
    private static void makeHostile(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                if (value.isString() && !isTime(name) && random.nextInt(3) == 0) {
                    object.put(name, HOSTILE.get(random.nextInt(HOSTILE.size())));
                } else if (value.isNumber() && isTime(name)) {
                    object.put(name, 1_795_420_800);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.path(i).isString() && random.nextInt(3) == 0) {
                    array.set(i, HOSTILE.get(random.nextInt(HOSTILE.size())));
                }
            }
        }
        node.forEach(below -> makeHostile(below, random));
    }

    private static boolean isTime(String name) {
        return name.endsWith("Time") || name.equals("firstExecutionFrom");
    }

    /** The flow without what the conversion says that it left out. */
    private static JsonNode expected(ObjectNode flow, List<LeftOut> leftOut, Output output) {
        ObjectNode expected = flow.deepCopy();
        if (output.target != Target.CREATE_FLOW) {
            removeNulls(expected);
        }
        for (LeftOut each : leftOut) {
            int last = each.pointer().lastIndexOf('/');
            JsonNode parent = expected.at(each.pointer().substring(0, Math.max(0, last)));
            String name = each.pointer().substring(last + 1).replace("~1", "/").replace("~0", "~");
            if (each.words().startsWith("left out") && parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (each.words().startsWith("written as \"\", because CloudFormation")) {
                ((ObjectNode) parent).put(name, "");
            }
        }
        return expected;
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> object.path(name).isNull())
                    .toList()
                    .forEach(object::remove);
        }
        node.forEach(ConvertedFlowsTest::removeNulls);
    }
}
