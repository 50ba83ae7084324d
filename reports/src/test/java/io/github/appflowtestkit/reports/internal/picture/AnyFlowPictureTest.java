package io.github.appflowtestkit.reports.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.internal.html.HtmlPicture;
import io.github.appflowtestkit.reports.internal.svg.SvgPicture;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.validator.FlowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a flow holds, there is a picture of it in every format, and text in it is text. */
class AnyFlowPictureTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FLOWS = Path.of("src/test/resources/pictures");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1e400",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"[\\\"x\\\"\"",
            "[]",
            "{}",
            "[[[]]]",
            "[null,{},\"Id\",7]",
            "{\"Map\":{\"Map\":[]}}");

    private static final Pattern NODE = Pattern.compile(
            "    f[0-9]+[a-z][0-9]*x?(?:\\[\"[^\"]*\"]|\\(\"[^\"]*\"\\)|\\(\\[\"[^\"]*\"]\\)|\\{\\{\"[^\"]*\"}})(?::::(?:finding|missing))?");
    private static final Pattern EDGE = Pattern.compile(
            "    f[0-9]+[a-z][0-9]*x? (?:-\\.->|-->)(?:\\|\"[^\"]*\"\\|)? f[0-9]+[a-z][0-9]*x?(?:\\(\"[^\"]*\"\\)(?::::missing)?)?");
    private static final Pattern OTHER =
            Pattern.compile("flowchart LR|  %% AppFlow Testkit|  classDef .*|  subgraph f[0-9]+\\[\"[^\"]*\"]|  end");

    static List<String> hostile() {
        return List.of(
                "<script>alert(1)</script>",
                "\" --> x[\"y\"] ]]> <!-- -->",
                "`code` **bold** _it_ 1. a - b",
                "%%{init: {}}%% %% ; end\nsubgraph x",
                "fa:fa-car $$x$$ &quot; #quot; #35; \\n \\\\",
                "style a fill:#f00; classDef b fill:#f00;",
                "\u202Egnp.exe \u2066x\u2069 \u0007\u001B[31m \u0085 \uFEFF",
                "🦊👩‍👩‍👧 e\u0301 ﷽",
                "x".repeat(256),
                "::error::x ##[group]y");
    }

    @Test
    void every_value_at_every_place_has_a_picture() throws IOException {
        int pictures = 0;
        for (String file : List.of("tasks.json", "all-fields.json", "broken.json")) {
            JsonNode flow = JSON.readTree(Files.readString(FLOWS.resolve(file)));
            for (List<String> place : places(flow)) {
                for (String value : VALUES) {
                    JsonNode changed = with(flow.deepCopy(), place, JSON.readTree(value));
                    check(List.of(drawn(changed)));
                    pictures++;
                }
            }
        }
        assertThat(pictures).isGreaterThan(3_000);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void strings_of_a_flow_are_text(String hostile) throws IOException {
        for (String file : List.of("tasks.json", "all-fields.json")) {
            JsonNode flow = JSON.readTree(Files.readString(FLOWS.resolve(file)));
            JsonNode string = JSON.readTree(JSON.writeValueAsString(hostile));
            JsonNode all = flow.deepCopy();
            for (List<String> place : places(flow)) {
                if (at(flow, place).isString()) {
                    check(List.of(drawn(with(flow.deepCopy(), place, string))));
                    boolean isKind = place.get(place.size() - 1).endsWith("Type");
                    all = isKind ? all : with(all, place, string);
                }
            }
            check(Drawn.of("flow.json", all.toString()));
        }
        check(List.of(Pictures.everywhere(Text.shown(hostile)), Pictures.everywhere(Text.shown(hostile))));
    }

    private static FlowPicture drawn(JsonNode flow) {
        return FlowPictures.of(FlowRequest.of(flow.toString()), "flow.json", Optional.of(Drawn.AT));
    }

    private static void check(List<FlowPicture> flows) {
        String text = TextPicture.of(flows, Layout.PLAIN);
        assertThat(text.codePoints().filter(c -> c != '\n' && (c < 0x20 || (c >= 0x7F && c < 0xA0) || isBidi(c))))
                .isEmpty();
        assertThat(text.lines()).noneMatch(line -> line.startsWith("::") || line.contains("##["));
        assertThat(MermaidPicture.of(flows).lines())
                .allMatch(line -> NODE.matcher(line).matches()
                        || EDGE.matcher(line).matches()
                        || OTHER.matcher(line).matches());
        assertThat(HtmlPicture.of(flows)).isNotEmpty();
        assertThat(SvgPicture.of(flows)).isNotEmpty();
    }

    private static boolean isBidi(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static List<List<String>> places(JsonNode node) {
        List<List<String>> places = new ArrayList<>();
        add(node, List.of(), places);
        return places;
    }

    private static void add(JsonNode node, List<String> place, List<List<String>> places) {
        if (!place.isEmpty()) {
            places.add(place);
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> add(object.get(name), longer(place, name), places));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                add(array.get(i), longer(place, Integer.toString(i)), places);
            }
        }
    }

    private static List<String> longer(List<String> place, String step) {
        List<String> longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }

    private static JsonNode at(JsonNode node, List<String> place) {
        JsonNode at = node;
        for (String step : place) {
            at = at instanceof ArrayNode array ? array.get(Integer.parseInt(step)) : at.get(step);
        }
        return at;
    }

    private static JsonNode with(JsonNode flow, List<String> place, JsonNode value) {
        JsonNode parent = at(flow, place.subList(0, place.size() - 1));
        String last = place.get(place.size() - 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return flow;
    }
}
