package io.github.appflowtestkit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The table of parameters in docs/maven.md is that of the plugin's descriptor; {@code -Dgoldens.update=true} rewrites it. */
class ParametersPageTest {

    private static final Path PAGE = Path.of("../docs/maven.md");
    private static final Path DESCRIPTOR = Path.of("target/plugin-enhanced.xml");
    private static final Pattern TABLE =
            Pattern.compile("(?s)(<!-- parameters: .*? -->\n).*?(<!-- end of parameters -->)");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(appflow\\.[A-Za-z]+)}");

    @Test
    void the_page_has_all_parameters() throws Exception {
        String page = Files.readString(PAGE);
        Matcher table = TABLE.matcher(page);
        assertThat(table.find()).isTrue();
        String actual = table.replaceFirst(Matcher.quoteReplacement(table.group(1) + table() + table.group(2)));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, actual);
        }
        assertThat(actual)
                .as("the table of parameters; write it with -Dgoldens.update=true")
                .isEqualTo(Files.readString(PAGE));
    }

    private static String table() throws Exception {
        List<String> rows = new ArrayList<>(List.of("| parameter | property | |", "|---|---|---|"));
        Element mojo = validate();
        for (Element parameter :
                children((Element) mojo.getElementsByTagName("parameters").item(0))) {
            if (text(parameter, "editable").equals("true")) {
                rows.add(row(parameter, mojo));
            }
        }
        assertThat(rows).hasSizeGreaterThan(10);
        return String.join("\n", rows) + "\n";
    }

    private static String row(Element parameter, Element mojo) {
        String name = text(parameter, "name");
        Element configured = children(
                        (Element) mojo.getElementsByTagName("configuration").item(0))
                .stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .orElse(null);
        Matcher property = PROPERTY.matcher(configured == null ? "" : configured.getTextContent());
        String standard = configured == null ? "" : configured.getAttribute("default-value");
        String description =
                text(parameter, "description").replaceAll("\\s+", " ").replaceAll("</?code>", "`");
        return "| `" + name + "` | " + (property.find() ? "`" + property.group(1) + "`" : "") + " | " + description
                + (standard.isEmpty() ? "" : " Default: `" + standard + "`.") + " |";
    }

    private static Element validate() throws Exception {
        NodeList mojos = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(DESCRIPTOR.toFile())
                .getElementsByTagName("mojo");
        for (int i = 0; i < mojos.getLength(); i++) {
            Element mojo = (Element) mojos.item(i);
            if (text(mojo, "goal").equals("validate")) {
                return mojo;
            }
        }
        throw new AssertionError("no goal validate in " + DESCRIPTOR);
    }

    private static String text(Element owner, String child) {
        return children(owner).stream()
                .filter(element -> element.getTagName().equals(child))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element owner) {
        List<Element> children = new ArrayList<>();
        NodeList all = owner.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
