package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.validator.internal.secret.Secrets;
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
 * The result of comparing a request with a partial one, member by member.
 *
 * <p>Only members that the partial request sets are compared. Lists must have the same length and match in order; maps
 * must contain the entries of the partial request. The values of credentials are not recorded, so that only their
 * presence is compared.
 *
 * @param verdicts one for each compared member, in the order of the service model
 */
public record Comparison(List<Verdict> verdicts) {

    /**
     * The result for one member.
     *
     * @param path the member, such as {@code tasks[0].taskType}
     * @param expected the expected value as shown
     * @param actual the actual value as shown; empty if it is absent
     * @param difference the first difference, if it is hard to see
     */
    public record Verdict(
            String path, boolean matches, String expected, Optional<String> actual, Optional<String> difference) {

        private String expectation() {
            return matches ? expected : "expected " + expected;
        }

        private String outcome() {
            return matches
                    ? (Members.isSecret(path) ? "present; secrets are not compared" : "ok")
                    : "but was " + actual.orElse("absent") + "  <<<<<"
                            + difference.map(words -> "\n      " + words).orElse("");
        }
    }

    /** Compares the members of a partial request, or of a part of one. */
    public static Comparison of(SdkPojo partial, SdkPojo actual) {
        List<Verdict> verdicts = new ArrayList<>();
        compare("", partial, actual, verdicts);
        return new Comparison(verdicts);
    }

    /** Whether all members match. */
    public boolean matches() {
        return verdicts.stream().allMatch(Verdict::matches);
    }

    /** The number of matching members; names count more. */
    public long nearness() {
        return verdicts.stream()
                .filter(Verdict::matches)
                .mapToLong(verdict -> verdict.path().endsWith("Name") ? 3 : 1)
                .sum();
    }

    /** All members as aligned lines. */
    public String table() {
        int path = width(verdicts.stream().map(Verdict::path));
        int expectation = width(verdicts.stream().map(Verdict::expectation));
        return verdicts.stream()
                .map(verdict -> "\n    " + padded(verdict.path(), path) + "  "
                        + padded(verdict.expectation(), expectation) + "  " + verdict.outcome())
                .collect(Collectors.joining());
    }

    /** The expected values, for an IDE to compare. */
    public String expected() {
        return verdicts.stream()
                .map(verdict -> verdict.path() + " = " + verdict.expected())
                .collect(Collectors.joining("\n"));
    }

    /** The actual values of the same members. */
    public String actual() {
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

    private static void compare(String path, Object expected, @Nullable Object actual, List<Verdict> verdicts) {
        if (expected instanceof SdkPojo pojo && actual instanceof SdkPojo other) {
            for (SdkField<?> field : pojo.sdkFields()) {
                Object member = Members.given(field, pojo);
                if (member != null) {
                    compare(Members.path(path, field.memberName()), member, Members.given(field, other), verdicts);
                }
            }
        } else if (expected instanceof List<?> list && actual instanceof List<?> other && !list.isEmpty()) {
            compareLists(path, list, other, verdicts);
        } else if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other && !map.isEmpty()) {
            map.forEach(
                    (key, value) -> compare(Members.path(path, String.valueOf(key)), value, other.get(key), verdicts));
        } else {
            verdicts.add(verdict(path, expected, actual));
        }
    }

    private static void compareLists(String path, List<?> expected, List<?> actual, List<Verdict> verdicts) {
        if (expected.size() != actual.size()) {
            verdicts.add(new Verdict(
                    path,
                    false,
                    entries(expected.size()),
                    Optional.of(String.valueOf(actual.size())),
                    Optional.empty()));
        }
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i), verdicts);
        }
    }

    private static Verdict verdict(String path, Object expected, @Nullable Object actual) {
        if (actual == null) {
            return new Verdict(path, false, shown(path, expected), Optional.empty(), Optional.empty());
        }
        if (Members.isSecret(path)) {
            return new Verdict(path, true, Secrets.HIDDEN, Optional.of(Secrets.HIDDEN), Optional.empty());
        }
        boolean isHidden = Members.shown(path, expected).equals(Secrets.HIDDEN);
        return new Verdict(
                path,
                expected.equals(actual),
                shown(path, expected),
                Optional.of(shown(path, actual)),
                isHidden ? Optional.empty() : Shown.difference(expected, actual));
    }

    private static String shown(String path, Object value) {
        if (value instanceof List<?> list) {
            return entries(list.size());
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map.size());
        }
        if (value instanceof SdkPojo pojo) {
            return structure(pojo);
        }
        return Members.shown(path, value);
    }

    /** A structure with a counterpart that is absent or no structure. */
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
