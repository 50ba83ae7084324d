package io.github.appflowtestkit.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The requests in docs/profiles.md. */
final class ProfilesPage {

    private static final Path PAGE = Path.of("..", "docs", "profiles.md");
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private static final String CONFIG = "connectorProfileConfig";
    private static final String PROPERTIES = "connectorProfileProperties";
    private static final String CREDENTIALS = "connectorProfileCredentials";

    private ProfilesPage() {}

    static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> examples() {
        return JSON.matcher(text())
                .results()
                .map(block -> new Example(block.group(1)))
                .toList();
    }

    /** A request of the page. */
    record Example(String json) {

        String name() {
            return member("connectorProfileName");
        }

        String connector() {
            return member("connectorType");
        }

        private String member(String name) {
            Matcher found = Pattern.compile("\"" + name + "\": \"([^\"]+)\"").matcher(json);
            if (!found.find()) {
                throw new AssertionError(name + " is missing in " + json);
            }
            return found.group(1);
        }

        /** The request with one mistake each, by what was done to it. */
        Map<String, Map<String, Object>> broken() {
            Map<String, Map<String, Object>> broken = new LinkedHashMap<>();
            Map<String, Object> another = request();
            another.put("connectorType", connector().equals("Veeva") ? "Singular" : "Veeva");
            broken.put("for another connector", another);

            Map<String, Object> without = request();
            without.put("connectorType", "S3");
            broken.put("for a connector without profiles", without);

            Map<String, Object> several = request();
            part(several, PROPERTIES).put(other(), Map.of("instanceUrl", "https://shop.example.com"));
            broken.put("with properties of two connectors", several);

            Map<String, Object> foreign = request();
            part(foreign, CREDENTIALS).clear();
            part(foreign, CREDENTIALS).put("Singular".equals(connector()) ? "Trendmicro" : "Singular", secret());
            broken.put("with credentials of another connector", foreign);

            Map<String, Object> empty = request();
            object(empty.get(CONFIG)).remove(CREDENTIALS);
            broken.put("without credentials", empty);
            return broken;
        }

        private Map<String, String> secret() {
            return Map.of("Singular".equals(connector()) ? "apiSecretKey" : "apiKey", "<key>");
        }

        private String other() {
            return connector().equals("Zendesk") ? "Datadog" : "Zendesk";
        }

        private Map<String, Object> request() {
            return object(new Load(LoadSettings.builder().build()).loadFromString(json));
        }

        private static Map<String, Object> part(Map<String, Object> request, String name) {
            return object(object(request.get(CONFIG)).get(name));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> object(@Nullable Object value) {
            return (Map<String, Object>) Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
