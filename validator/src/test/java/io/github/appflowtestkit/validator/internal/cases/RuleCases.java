package io.github.appflowtestkit.validator.internal.cases;

import static java.util.stream.Collectors.toCollection;

import io.github.appflowtestkit.validator.internal.cases.RuleCase.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The cases in {@code src/test/resources/cases/rules}, one file for each rule.
 *
 * <pre>
 * base: on-demand                  # the sound flow that all cases start from: cases/sound/on-demand.json
 * bad:
 *   no-description:
 *     patch: {description: null}   # JSON Merge Patch (RFC 7396): null removes a member, an array replaces an array
 *     findings: |                  # written by -Dgoldens.update=true
 *       note at "": the flow has no description
 *       hint: add description
 * good:
 *   described:
 *     base: one-flow               # another base for this case
 *     patch: {}
 * </pre>
 *
 * <p>A case of several files has {@code files} in place of {@code patch}: a patch, or a list of patches, by file name. A
 * file with a base of its own has {@code base} and {@code patch}.
 */
public final class RuleCases {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path RULES = CASES.resolve("rules");
    private static final Path SOUND = CASES.resolve("sound");
    private static final Map<String, List<RuleCase>> READ = new ConcurrentHashMap<>();
    private static final Map<String, Object> BASES = new ConcurrentHashMap<>();
    private static final Set<String> SECTIONS = Set.of("base", "bad", "good");
    private static final Set<String> MEMBERS = Set.of("base", "patch", "files", "findings");

    private RuleCases() {}

    /** Whether a test of rules looks at a rule: all of them, or only those that {@code -Dcases=AF4001,AF4002} names. */
    public static boolean wanted(String rule) {
        String only = System.getProperty("cases", "");
        return only.isEmpty() || List.of(only.split(",")).contains(rule);
    }

    /** The wanted rules that have a case file. */
    public static Set<String> rules() {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .filter(RuleCases::wanted)
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of one kind, of all wanted rules. */
    public static Stream<RuleCase> all(Kind kind) {
        return rules().stream().flatMap(rule -> of(rule).stream()).filter(each -> each.kind() == kind);
    }

    /** The cases of one rule, which are read only once. */
    public static List<RuleCase> of(String rule) {
        return READ.computeIfAbsent(rule, RuleCases::read);
    }

    /** Reads the cases of one rule. */
    public static List<RuleCase> read(String rule) {
        Path file = file(rule);
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<String, Object> top = object(rule, load(file), SECTIONS);
        List<RuleCase> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Object section = top.getOrDefault(kind.name().toLowerCase(Locale.ROOT), Map.of());
            object(rule, section, Set.of()).forEach((name, members) -> {
                Map<String, Object> written = new LinkedHashMap<>(top);
                written.keySet().retainAll(Set.of("base"));
                written.putAll(object(rule + " " + name, members, MEMBERS));
                if (cases.stream().anyMatch(each -> each.name().equals(name))) {
                    throw new AssertionError(rule + " has two cases " + name);
                }
                String findings = String.valueOf(written.getOrDefault("findings", ""));
                cases.add(new RuleCase(rule, name, kind, files(rule + " " + name, written), findings));
            });
        }
        return cases;
    }

    /** The case of that name. */
    public static RuleCase named(String name, List<RuleCase> cases) {
        return cases.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("expected a case " + name + " among " + cases));
    }

    /** Where the cases of a rule are. */
    public static Path file(String rule) {
        return RULES.resolve(rule + ".yaml");
    }

    private static Map<String, String> files(String where, Map<String, Object> written) {
        if (!(written.get("base") instanceof String base)) {
            throw new AssertionError(where + " needs a base: the name of a file in " + SOUND);
        }
        Object flow = BASES.computeIfAbsent(base, RuleCases::base);
        if (flow == null) {
            throw new AssertionError(
                    where + " has an unknown base " + base + ": expected the name of a file in " + SOUND);
        }
        Map<String, String> files = new LinkedHashMap<>();
        if (written.containsKey("files")) {
            object(where, written.get("files"), Set.of())
                    .forEach((name, patch) -> files.put(name, PrettyJson.of(patched(flow, patch))));
        } else if (written.containsKey("patch")) {
            files.put("flow.json", PrettyJson.of(MergePatch.apply(flow, written.get("patch"))));
        } else {
            throw new AssertionError(where + " needs a patch; an empty one is written {}");
        }
        return files;
    }

    private static Object patched(Object flow, Object patch) {
        if (patch instanceof Map<?, ?> file
                && file.get("base") instanceof String base
                && file.get("patch") instanceof Map<?, ?> changes) {
            return MergePatch.apply(BASES.computeIfAbsent(base, RuleCases::base), changes);
        }
        return patch instanceof List<?> patches
                ? patches.stream().map(each -> MergePatch.apply(flow, each)).toList()
                : MergePatch.apply(flow, patch);
    }

    private static @Nullable Object base(String name) {
        Path file = SOUND.resolve(name + ".json");
        return Files.exists(file) ? load(file) : null;
    }

    private static Object load(Path file) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            return new Load(settings).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members by name; {@code allowed} is empty where the names are free. */
    private static Map<String, Object> object(String where, Object value, Set<String> allowed) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AssertionError(where + " must hold an object, but holds " + value);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, each) -> {
            if (!allowed.isEmpty() && !allowed.contains(String.valueOf(name))) {
                throw new AssertionError(
                        where + " has an unknown member " + name + "; known are " + new TreeSet<>(allowed));
            }
            members.put(String.valueOf(name), each);
        });
        return members;
    }
}
