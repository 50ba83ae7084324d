package io.github.appflowtestkit.reports.internal.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.Pictures;
import io.github.appflowtestkit.reports.internal.svg.Shape.Box;
import io.github.appflowtestkit.reports.internal.svg.Shape.Label;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPictureTest {

    private static final List<String> HOSTILE = List.of(
            "</text></svg><script>alert(1)</script>",
            "</style></title></desc><!-- -->",
            "]]><image href=\"http://example.com/x.png\" onload=\"alert(1)\"/>",
            "\" onload=\"alert(1)\" x=\"",
            "' onload='alert(1)' x='",
            "&lt;b&gt; &#60;b> &amp; &nbsp;",
            "${7*7} $unsafe{1} @if(true) {{7*7}} \\ \\n",
            "שלום العربية ﷽ 日本語 🚀👩‍👩‍👧 e\u0301",
            "\uFFFE\uFFFF \uFFFD",
            "n".repeat(256),
            "M W ".repeat(64));

    static Stream<FlowPicture> pictures() {
        return Stream.of(
                        Stream.of(Pictures.small(), Pictures.findings(), Pictures.many(40), Pictures.many(300)),
                        HOSTILE.stream().map(Pictures::everywhere),
                        IntStream.range(0, 200).mapToObj(seed -> Pictures.any(new Random(seed))))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothing_lies_outside_the_picture_or_on_something_else(FlowPicture picture) {
        Drawing drawing = Drawing.of(List.of(picture, picture));
        Box page = new Box("page", 0, 0, Drawing.WIDTH, drawing.height());
        List<Box> boxes = new ArrayList<>();
        List<Box> texts = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Box box) {
                boxes.add(box);
            } else if (shape instanceof Label label) {
                texts.add(label.area());
            }
        }
        assertThat(boxes).allMatch(page::contains);
        assertThat(texts).allMatch(page::contains);
        for (int i = 0; i < texts.size(); i++) {
            Box text = texts.get(i);
            assertThat(texts.subList(i + 1, texts.size())).noneMatch(text::overlaps);
            // a string is in a box or beside it, never across its border
            assertThat(boxes).allMatch(box -> box.contains(text) || !box.overlaps(text));
        }
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(boxes.subList(i + 1, boxes.size()))
                    .allMatch(other -> !box.overlaps(other) || box.contains(other) || other.contains(box));
        }
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void nothing_in_a_string_is_more_than_text(String hostile) throws Exception {
        Document picture = parsed(SvgPicture.of(List.of(Pictures.everywhere(hostile))));
        assertThat(names(picture)).isSubsetOf("svg", "title", "desc", "style", "rect", "path", "g", "text");
        assertThat(attributes(picture)).noneMatch(name -> name.startsWith("on") || name.contains("href"));
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(legal(hostile));
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .contains(legal(hostile));
        // a name that is cut has its whole text for who points at it
        List<String> texts = new ArrayList<>();
        NodeList elements = picture.getElementsByTagName("text");
        for (int i = 0; i < elements.getLength(); i++) {
            Node element = elements.item(i);
            texts.add(element.getTextContent());
            if (element.getChildNodes().getLength() > 1) {
                texts.add(element.getLastChild().getTextContent());
            }
        }
        assertThat(texts).contains(legal(hostile));
    }

    private static String legal(String hostile) {
        return hostile.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }

    @Test
    void nothing_is_loaded_and_nothing_runs() {
        String picture = SvgPicture.of(List.of(Pictures.findings()));
        assertThat(picture)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 ")
                .doesNotContain("<script")
                .doesNotContain("href")
                .doesNotContain("url(")
                .doesNotContain("@import");
        assertThat(SvgPicture.startsPicture(picture)).isTrue();
    }

    @Test
    void what_is_left_out_is_said() {
        assertThat(Font.SMALL.cut("short", 200)).isEqualTo("short");
        assertThat(Font.SMALL.cut("a long text that does not fit", 100))
                .startsWith("a long")
                .endsWith("…");
        assertThat(Font.SMALL.cutStart("a/long/path/that/does/not/fit.json:31:9", 100))
                .startsWith("…")
                .endsWith("json:31:9");
        assertThat(Font.SMALL.lines("one two three four five six", 60, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(Font.FIELD.lines("a".repeat(50), 200, 9))
                .hasSizeGreaterThan(1)
                .doesNotContain("");
        assertThat(Font.FIELD.cut("🚀🚀🚀🚀🚀🚀", 50)).isEqualTo("🚀🚀…");
    }

    private static Document parsed(String picture) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
    }

    private static List<String> names(Document picture) {
        List<String> names = new ArrayList<>();
        NodeList all = picture.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }

    private static List<String> attributes(Document picture) {
        List<String> names = new ArrayList<>();
        NodeList all = picture.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            for (int j = 0; j < all.item(i).getAttributes().getLength(); j++) {
                names.add(all.item(i).getAttributes().item(j).getNodeName());
            }
        }
        return names;
    }
}
