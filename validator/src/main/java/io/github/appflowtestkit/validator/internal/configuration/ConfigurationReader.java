package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads settings from the text of a configuration, and collects its mistakes; the correct parts still apply. */
final class ConfigurationReader {

    private static final Set<String> KEYS = Set.of(
            "rules",
            "profile",
            "requiredTags",
            "namePattern",
            "minimumSchedule",
            "suppressions",
            "baseline",
            "entities",
            "diff");
    private static final Set<String> SUPPRESSION_KEYS = Set.of("rule", "files", "pointer", "reason", "until");

    private static final Pattern INTERVAL = Pattern.compile("([1-9][0-9]{0,5}) (minute|hour|day)s?");

    private final YamlText text;
    private final Optional<Path> folder;
    private final KnownRules rules;
    private final GivenFolders given;
    private final Problems problems;
    private final Entries entries;
    private Optional<Path> baselineFile = Optional.empty();

    /**
     * Creates a reader.
     *
     * @param folder the folder of the configuration; empty if it is not in a file
     * @param given where a baseline may be, beside that folder
     */
    ConfigurationReader(String text, Optional<Path> folder, KnownRules rules, GivenFolders given) {
        this.text = new YamlText(text);
        this.folder = folder;
        this.rules = rules;
        this.given = given;
        this.problems = new Problems(this.text);
        this.entries = new Entries(problems);
    }

    Problems problems() {
        return problems;
    }

    /** The file that the key {@code baseline} names, whether it can be read or not; known once the settings are read. */
    Optional<Path> baselineFile() {
        return baselineFile;
    }

    Settings read() {
        Optional<Node> tree;
        try {
            tree = text.tree();
        } catch (YamlText.Malformed e) {
            problems.add("", e.range(), "invalid YAML: " + e.getMessage());
            return Settings.NONE;
        }
        return tree.map(this::settings).orElse(Settings.NONE);
    }

    private Settings settings(Node root) {
        Map<String, NodeTuple> top = entries.of(root, "", "the configuration", Optional.of(KEYS));
        Policies.BY_KEY.forEach((key, policy) -> removeIfTaken(key, policy, top));
        return new Settings(
                Entries.value(top, "profile").flatMap(this::profile).orElse(Profile.DEFAULT),
                Entries.value(top, "rules").map(this::levels).orElse(Map.of()),
                Entries.value(top, "requiredTags").map(this::requiredTags).orElse(List.of()),
                Entries.value(top, "namePattern").flatMap(this::namePattern),
                Entries.value(top, "minimumSchedule").flatMap(this::minimumSchedule),
                Entries.value(top, "suppressions").map(this::suppressions).orElse(List.of()),
                Entries.value(top, "baseline").flatMap(this::baseline),
                Entries.value(top, "diff")
                        .map(new IgnoredPartsReader(entries, text)::read)
                        .orElse(List.of()),
                Entries.value(top, "entities")
                        .map(new EntitySection(folder, given, problems, entries)::read)
                        .orElse(EntitySettings.NONE));
    }

    /** Removes and reports a policy whose id a rule of the user's own already has. */
    private void removeIfTaken(String key, RuleInfo policy, Map<String, NodeTuple> top) {
        @Nullable NodeTuple entry = top.get(key);
        if (entry != null && rules.isTaken(policy)) {
            top.remove(key);
            problems.add(
                    "/" + key,
                    entry.getKeyNode(),
                    key + " uses the rule id " + policy.id() + ", which a rule of your own already has; give that"
                            + " rule another id");
        }
    }

    private Optional<Profile> profile(Node node) {
        return entries.text(node, "/profile", "profile").flatMap(word -> {
            Optional<Profile> profile = Profile.of(word);
            if (profile.isEmpty()) {
                problems.add("/profile", node, Problems.notOneOf("profile", word, Profile.words()));
            }
            return profile;
        });
    }

    private Map<String, Level> levels(Node node) {
        Map<String, Level> levels = new LinkedHashMap<>();
        entries.of(node, "/rules", "rules", Optional.empty())
                .forEach((rule, entry) -> level(rule, entry).ifPresent(level -> levels.put(id(rule), level)));
        return levels;
    }

    private String id(String rule) {
        return rules.rule(rule).map(RuleInfo::id).orElse(rule);
    }

    private Optional<Level> level(String rule, NodeTuple entry) {
        String place = JsonText.child("/rules", rule);
        Optional<RuleInfo> known = known(rule, place, entry.getKeyNode());
        Optional<String> word = entries.text(entry.getValueNode(), place, "the level of rule " + rule);
        Optional<Level> level = word.flatMap(Level::of);
        if (word.isPresent() && level.isEmpty()) {
            problems.add(
                    place,
                    entry.getValueNode(),
                    Problems.notOneOf("the level of rule " + rule, word.get(), Level.words()));
        }
        if (known.filter(KnownRules::isRefusal).isPresent()
                && level.filter(each -> each != Level.ERROR).isPresent()) {
            problems.add(
                    place,
                    entry.getValueNode(),
                    "the level of rule " + rule + " must be \"error\" because the rule reports invalid input, but is "
                            + JsonText.quoted(word.get()) + "; use a suppression to accept a finding");
            return Optional.empty();
        }
        return known.isPresent() ? level : Optional.empty();
    }

    private Optional<RuleInfo> known(String rule, String pointer, Node node) {
        Optional<RuleInfo> known = rules.rule(rule);
        if (known.isEmpty()) {
            String instead = Nearest.to(rule, rules.idsAndNames())
                    .map(Problems::didYouMean)
                    .orElse("; write a rule id such as AF2006, or a rule name such as ScheduleCron");
            problems.add(pointer, node, "unknown rule " + JsonText.quoted(rule) + instead);
        }
        return known;
    }

    private List<String> requiredTags(Node node) {
        List<String> tags = new ArrayList<>();
        entries.items(
                node,
                "/requiredTags",
                "requiredTags",
                (item, pointer) -> entries.text(item, pointer, "a required tag").ifPresent(tags::add));
        return tags;
    }

    private Optional<com.google.re2j.Pattern> namePattern(Node node) {
        return entries.parsed(node, "/namePattern", "namePattern", NamePattern::of);
    }

    private Optional<Duration> minimumSchedule(Node node) {
        return entries.parsed(node, "/minimumSchedule", "minimumSchedule", value -> {
            Matcher interval = INTERVAL.matcher(value);
            if (!interval.matches()) {
                throw new IllegalArgumentException(
                        "must be an integer and minutes, hours or days, such as \"15 minutes\", but is "
                                + JsonText.quoted(value));
            }
            long count = Long.parseLong(interval.group(1));
            return switch (interval.group(2)) {
                case "minute" -> Duration.ofMinutes(count);
                case "hour" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        });
    }

    private Optional<Baseline> baseline(Node node) {
        return entries.parsed(node, "/baseline", "baseline", value -> {
            try {
                Path here = folder.orElse(Path.of(""));
                Path file = here.resolve(value);
                baselineFile = Optional.of(file);
                if (!given.mayRead(file, here)) {
                    throw new IllegalArgumentException(
                            "must be below the folder of the configuration or below a given" + " folder, but "
                                    + JsonText.quoted(value) + " is elsewhere; name it with --baseline instead");
                }
                return Baseline.read(file);
            } catch (IOException | UncheckedIOException e) {
                throw new IllegalArgumentException(
                        "must be a file that --write-baseline wrote, but " + JsonText.quoted(value) + " cannot be read",
                        e);
            }
        });
    }

    private List<Suppression> suppressions(Node node) {
        List<Suppression> suppressions = new ArrayList<>();
        entries.items(
                node,
                "/suppressions",
                "suppressions",
                (item, pointer) -> suppression(item, pointer).ifPresent(suppressions::add));
        return suppressions;
    }

    private Optional<Suppression> suppression(Node node, String pointer) {
        int before = problems.count();
        Map<String, NodeTuple> parts = entries.of(node, pointer, "a suppression", Optional.of(SUPPRESSION_KEYS));
        entries.require("rule", parts, node, pointer, "a suppression");
        entries.require("reason", parts, node, pointer, "a suppression");
        Optional<Glob> files = entries.parsed(parts, pointer, "files", Glob::ofFiles);
        Optional<Glob> places = entries.parsed(parts, pointer, "pointer", Glob::of);
        Optional<LocalDate> until = entries.parsed(parts, pointer, "until", ConfigurationReader::date);
        Optional<String> reason =
                Entries.value(parts, "reason").flatMap(why -> entries.text(why, pointer + "/reason", "reason"));
        Optional<String> rule = Entries.value(parts, "rule").flatMap(id -> entries.text(id, pointer + "/rule", "rule"));
        rule.ifPresent(
                id -> known(id, pointer + "/rule", Entries.value(parts, "rule").orElse(node)));
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Suppression(
                id(rule.orElse("")),
                files,
                places,
                reason.orElse(""),
                until,
                pointer,
                text.range(Entries.value(parts, "rule").orElse(node))));
    }

    static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "must be a date such as \"2027-03-31\", but is " + JsonText.quoted(value), e);
        }
    }
}
