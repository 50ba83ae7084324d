package io.github.appflowtestkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The versions in the examples, which have no parent of ours, and what the BOM hands on. */
class PomsTest {

    private static final Path ROOT = Path.of("../..");

    /** The version of a module of ours: after a colon in Gradle, in the next line in Maven. */
    private static final Pattern OUR_VERSION =
            Pattern.compile("appflow-testkit-[a-z-]+(?::|</artifactId>\\s*<version>)(\\d[\\w.-]*\\w)");

    @ParameterizedTest
    @ValueSource(strings = {"examples/junit/pom.xml", "examples/spring/pom.xml", "examples/deployer/pom.xml"})
    void versions_are_those_of_the_parent_pom(String pom) throws Exception {
        Map<String, String> chosen = chosen();
        List<String> others = new ArrayList<>();
        Map<String, String> named = versions(parse(ROOT.resolve(pom)));
        named.forEach((artifact, version) -> {
            String expected = chosen.getOrDefault(artifact, chosen.get(artifact.substring(0, artifact.indexOf(':'))));
            if (!version.equals(expected)) {
                others.add(artifact + " is " + version + ", but " + (expected == null ? "nothing" : expected)
                        + " in the parent pom");
            }
        });
        assertThat(named).isNotEmpty();
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md", "docs/maven.md"})
    void pages_name_the_version_of_this_build(String page) throws Exception {
        String version = children(parse(ROOT.resolve("pom.xml")).getDocumentElement()).stream()
                .filter(each -> each.getTagName().equals("parent"))
                .map(parent -> text(parent, "version"))
                .findFirst()
                .orElseThrow();
        List<String> named = OUR_VERSION
                .matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).isNotEmpty().containsOnly(version);
    }

    /** The messages about older versions, the README and the guide name the versions that the consumers are tested with. */
    @ParameterizedTest
    @CsvSource({
        "awssdk.oldest.version, fake-client/src/main/java/io/github/appflowtestkit/fake/SdkVersion.java",
        "assertj.oldest.version, assertions/src/main/java/io/github/appflowtestkit/assertions/AssertjVersion.java",
        "awssdk.oldest.version, README.md",
        "assertj.oldest.version, README.md",
        "assertj-4.version, README.md",
        "awssdk.oldest.version, docs/guide.md",
        "assertj.oldest.version, docs/guide.md"
    })
    void oldest_versions_are_said_where_users_look(String property, String file) throws Exception {
        String version = text(
                (Element) parse(ROOT.resolve("pom.xml"))
                        .getElementsByTagName("properties")
                        .item(0),
                property);
        assertThat(version).isNotBlank();
        assertThat(Files.readString(ROOT.resolve(file))).contains(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "junit-extension/src/main/java/io/github/appflowtestkit/junit/internal/JupiterVersion.java",
                "README.md",
                "docs/guide.md"
            })
    void the_oldest_jupiter_is_said_where_users_look(String file) throws Exception {
        String version = text(
                (Element) parse(ROOT.resolve("pom.xml"))
                        .getElementsByTagName("properties")
                        .item(0),
                "junit.oldest.version");
        String line = version.substring(0, version.lastIndexOf('.'));
        assertThat(Files.readString(ROOT.resolve(file))).contains(line);
    }

    /**
     * Otherwise it would change the versions of JUnit, AssertJ or the SDK in every project that imports it. Dependency
     * management has no effect on plugins, so ours is not in it.
     */
    @Test
    void the_bom_manages_our_modules_and_nothing_else() throws Exception {
        Document bom = parse(ROOT.resolve("bom/pom.xml"));
        List<String> published = new ArrayList<>();
        NodeList modules = parse(ROOT.resolve("pom.xml")).getElementsByTagName("module");
        for (int i = 0; i < modules.getLength(); i++) {
            String module = modules.item(i).getTextContent();
            if (!Set.of("bom", "checks", "maven-plugin").contains(module) && !module.startsWith("examples/")) {
                published.add("io.github.appflowtestkit:appflow-testkit-" + module);
            }
        }
        assertThat(bom.getElementsByTagName("parent").getLength()).isZero();
        assertThat(managed(bom)).containsExactlyInAnyOrderElementsOf(published);
    }

    private static List<String> managed(Document pom) {
        Element management =
                (Element) pom.getElementsByTagName("dependencyManagement").item(0);
        return children(children(management).get(0)).stream()
                .map(dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                .toList();
    }

    /** By artifact, and by group for artifacts that the parent pom does not name. */
    private static Map<String, String> chosen() throws Exception {
        Document parent = parse(ROOT.resolve("pom.xml"));
        Map<String, String> properties = new HashMap<>();
        children((Element) parent.getElementsByTagName("properties").item(0))
                .forEach(property -> properties.put("${" + property.getTagName() + "}", property.getTextContent()));
        String own = text(parse(ROOT.resolve("bom/pom.xml")).getDocumentElement(), "version");
        properties.put("${project.version}", own);
        Map<String, String> chosen = new HashMap<>();
        versions(parent).forEach((artifact, version) -> {
            String resolved = properties.getOrDefault(version, version);
            chosen.put(artifact, resolved);
            chosen.put(artifact.substring(0, artifact.indexOf(':')), resolved);
        });
        chosen.put("org.springframework.boot", String.valueOf(properties.get("${spring-boot-4.version}")));
        chosen.put("io.github.appflowtestkit", own);
        return chosen;
    }

    /** Everything that has coordinates and a version, save the project itself. */
    private static Map<String, String> versions(Document pom) {
        Map<String, String> versions = new HashMap<>();
        NodeList all = pom.getElementsByTagName("version");
        for (int i = 0; i < all.getLength(); i++) {
            Element owner = (Element) all.item(i).getParentNode();
            String artifact = text(owner, "artifactId");
            if (!owner.equals(pom.getDocumentElement()) && !artifact.isEmpty()) {
                String group = text(owner, "groupId");
                versions.put(
                        (group.isEmpty() ? "org.apache.maven.plugins" : group) + ":" + artifact,
                        text(owner, "version"));
            }
        }
        return versions;
    }

    private static String text(Element owner, String child) {
        return children(owner).stream()
                .filter(element -> element.getTagName().equals(child))
                .map(Node::getTextContent)
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

    private static Document parse(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }
}
