package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What the jars tell programs about the libraries inside them: scanners look there. */
class BillsOfMaterialsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\p{Lower}[\\w.]* {2,}\\S.* \\(([\\w.-]+)\\) (\\S+)$");

    static List<Path> jars() {
        return LicencesTest.jars();
    }

    private static Path jar(String start) {
        return jars().stream()
                .filter(path -> path.getFileName().toString().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode bill(JarFile jar) throws IOException {
        List<String> names = LicencesTest.names(jar, "META-INF/sbom/.+");
        assertEquals(1, names.size(), () -> "one bill of materials, which Maven makes if it is online: " + names);
        return JsonNode.parser().parse(LicencesTest.text(jar, names.get(0)));
    }

    /** The versions of all components, by group and name. */
    private static Map<String, String> versions(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Map<String, String> versions = new TreeMap<>();
            for (JsonNode component : bill(jar).asObject().get("components").asArray()) {
                Map<String, JsonNode> members = component.asObject();
                versions.put(
                        members.get("group").asString() + ":"
                                + members.get("name").asString(),
                        members.get("version").asString());
            }
            return versions;
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void a_jar_has_one_without_the_time_of_the_build(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Map<String, JsonNode> bill = bill(jar).asObject();
            Map<String, JsonNode> metadata = bill.get("metadata").asObject();

            assertEquals("CycloneDX", bill.get("bomFormat").asString());
            assertEquals(
                    System.getProperty("version"),
                    metadata.get("component").asObject().get("version").asString());
            assertTrue(!metadata.containsKey("timestamp"), metadata::toString);
        }
    }

    @Test
    void the_jars_with_libraries_inside_name_those_of_the_poms() throws IOException {
        for (Path path : List.of(jar("appflow-testkit-validator-"), Path.of(System.getProperty("runnable")))) {
            Map<String, String> versions = versions(path);

            assertEquals(System.getProperty("jackson.version"), versions.get("tools.jackson.core:jackson-databind"));
            assertEquals(System.getProperty("networknt.version"), versions.get("com.networknt:json-schema-validator"));
            assertEquals(System.getProperty("re2j.version"), versions.get("com.google.re2j:re2j"));
        }
    }

    @Test
    void the_runnable_jar_names_nothing_that_is_not_inside_it() throws IOException {
        assertTrue(versions(Path.of(System.getProperty("runnable"))).keySet().stream()
                .noneMatch(name -> name.startsWith("io.netty:") || name.startsWith("org.apache.httpcomponents:")));
    }

    @ParameterizedTest
    @MethodSource("jars")
    void the_list_of_third_parties_says_the_same(Path path) throws IOException {
        Map<String, String> bill = versions(path);
        TreeSet<String> listed = new TreeSet<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (String page : LicencesTest.names(jar, "META-INF/third-party/[^/]+")) {
                ROW.matcher(LicencesTest.text(jar, page))
                        .results()
                        .forEach(row -> listed.add(row.group(1) + " " + row.group(2)));
            }
            assertEquals(
                    !LicencesTest.names(jar, "META-INF/third-party/[^/]+").isEmpty(), !listed.isEmpty(), jar.getName());
        }
        for (String row : listed) {
            String group = row.split(" ")[0];
            TreeSet<String> versions = new TreeSet<>();
            bill.forEach((name, version) -> {
                if (name.startsWith(group + ":") || name.startsWith(group + ".")) {
                    versions.add(version);
                }
            });
            assertEquals(new TreeSet<>(List.of(row.split(" ")[1])), versions, row);
        }
    }
}
