package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.internal.journal.Members;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A request beside another that says what is wanted: the members that the wanted one has must match, others may be
 * anything.
 *
 * <p>Lists must have the same length, and their entries match in order; maps must have the wanted entries. The values of
 * credentials are not recorded, so only their presence is compared.
 *
 * @param verdicts one for each wanted member, in the order of the service model
 */
record Comparison(List<Verdict> verdicts) {

    /**
     * What is to be said of one member.
     *
     * @param path such as {@code tasks[0].taskType}
     * @param matches whether it is as wanted
     * @param expected the wanted value as shown
     * @param actual the value as shown; empty if the member has none
     * @param difference where the two part, if that is hard to see
     */
    record Verdict(
            String path, boolean matches, String expected, Optional<String> actual, Optional<String> difference) {

        private String wanted() {
            return matches ? expected : "expected " + expected;
        }

        private String verdict() {
            return matches
                    ? (Members.isSecret(path) ? "present; secrets are not compared" : "ok")
                    : "but was " + actual.orElse("absent") + "  <<<<<"
                            + difference.map(words -> "\n      " + words).orElse("");
        }
    }

    static Comparison of(SdkPojo wanted, SdkPojo actual) {
        List<Verdict> verdicts = new ArrayList<>();
        compare("", wanted, actual, verdicts);
        return new Comparison(verdicts);
    }

    boolean matches() {
        return verdicts.stream().allMatch(Verdict::matches);
    }

    /** How near the two are: matching members, of which names count most. */
    long nearness() {
        return verdicts.stream()
                .filter(Verdict::matches)
                .mapToLong(verdict -> verdict.path().endsWith("Name") ? 3 : 1)
                .sum();
    }

    /** One line for each member. */
    String table() {
        int path = width(verdicts.stream().map(Verdict::path));
        int wanted = width(verdicts.stream().map(Verdict::wanted));
        return verdicts.stream()
                .map(verdict -> "\n    " + padded(verdict.path(), path) + "  " + padded(verdict.wanted(), wanted) + "  "
                        + verdict.verdict())
                .collect(Collectors.joining());
    }

    /** The wanted members alone, one line each. */
    String expected() {
        return verdicts.stream()
                .map(verdict -> verdict.path() + " = " + verdict.expected())
                .collect(Collectors.joining("\n"));
    }

    /** What the wanted members are in truth, one line each. */
    String actual() {
        return verdicts.stream()
                .map(verdict -> verdict.path() + " = " + verdict.actual().orElse("absent"))
                .collect(Collectors.joining("\n"));
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static void compare(String path, Object wanted, @Nullable Object actual, List<Verdict> verdicts) {
        if (wanted instanceof SdkPojo pojo && actual instanceof SdkPojo other) {
            for (SdkField<?> field : pojo.sdkFields()) {
                Object member = Members.given(field, pojo);
                if (member != null) {
                    compare(Members.path(path, field.memberName()), member, Members.given(field, other), verdicts);
                }
            }
        } else if (wanted instanceof List<?> list && actual instanceof List<?> other && !list.isEmpty()) {
            compareLists(path, list, other, verdicts);
        } else if (wanted instanceof Map<?, ?> map && actual instanceof Map<?, ?> other && !map.isEmpty()) {
            map.forEach(
                    (key, value) -> compare(Members.path(path, String.valueOf(key)), value, other.get(key), verdicts));
        } else {
            verdicts.add(verdict(path, wanted, actual));
        }
    }

    private static void compareLists(String path, List<?> wanted, List<?> actual, List<Verdict> verdicts) {
        if (wanted.size() != actual.size()) {
            verdicts.add(new Verdict(
                    path, false, entries(wanted.size()), Optional.of(String.valueOf(actual.size())), Optional.empty()));
        }
        for (int i = 0; i < Math.min(wanted.size(), actual.size()); i++) {
            compare(path + "[" + i + "]", wanted.get(i), actual.get(i), verdicts);
        }
    }

    private static Verdict verdict(String path, Object wanted, @Nullable Object actual) {
        if (actual == null) {
            return new Verdict(path, false, shown(path, wanted), Optional.empty(), Optional.empty());
        }
        if (Members.isSecret(path)) {
            return new Verdict(path, true, Shown.SECRET, Optional.of(Shown.SECRET), Optional.empty());
        }
        return new Verdict(
                path,
                wanted.equals(actual),
                shown(path, wanted),
                Optional.of(shown(path, actual)),
                Shown.difference(wanted, actual));
    }

    private static String shown(String path, Object value) {
        if (Members.isSecret(path)) {
            return Shown.SECRET;
        }
        if (value instanceof List<?> list) {
            return entries(list.size());
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map.size());
        }
        if (value instanceof SdkPojo pojo) {
            return structure(pojo);
        }
        return Shown.value(value);
    }

    /** A structure where there should be none, or the other way round. */
    private static String structure(SdkPojo pojo) {
        List<Members.Leaf> leaves = Members.of(pojo);
        return leaves.isEmpty()
                ? "present"
                : "present, with " + leaves.get(0).path() + (leaves.size() > 1 ? " and more" : "");
    }

    private static String entries(int count) {
        return count == 1 ? "1 entry" : count == 0 ? "no entries" : count + " entries";
    }
}
