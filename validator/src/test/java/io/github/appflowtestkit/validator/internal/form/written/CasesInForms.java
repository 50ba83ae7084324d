package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.form.written.InForms.Compared;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs cases of rules and structure in one form, and counts them. */
final class CasesInForms {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Written form;
    private final List<Result> results;

    private CasesInForms(Written form, List<Result> results) {
        this.form = form;
        this.results = results;
    }

    /** What came of a case: why it was left out, or its findings and what differs from the requests. */
    private record Result(Optional<String> obstacle, int findings, List<String> wrong) {}

    /** Runs cases. */
    static CasesInForms of(Written form, Stream<FlowCase> cases) {
        return new CasesInForms(
                form,
                cases.toList().parallelStream().map(each -> run(form, each)).toList());
    }

    /** What differs from the requests, with the case. */
    List<String> wrong() {
        return results.stream().flatMap(each -> each.wrong().stream()).toList();
    }

    /** A line of the table of counts, and one for each reason to leave out cases. */
    String counts() {
        Map<String, Long> leftOut = results.stream()
                .flatMap(each -> each.obstacle().stream())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        long held = results.stream().filter(each -> each.obstacle().isEmpty()).count();
        int findings = results.stream().mapToInt(Result::findings).sum();
        StringBuilder lines = new StringBuilder("%-24s %5d %5d %8d%n".formatted(form, results.size(), held, findings));
        leftOut.forEach((reason, count) -> lines.append("%29d not: %s%n".formatted(count, reason)));
        return lines.toString();
    }

    private static Result run(Written form, FlowCase each) {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        Optional<String> obstacle;
        try {
            each.files().forEach((name, json) -> documents.put(name, STRICT.readTree(json)));
            obstacle = InForms.obstacle(form, documents);
        } catch (JacksonException e) {
            obstacle = Optional.of("a member that is there twice");
        }
        if (obstacle.isPresent()) {
            return new Result(obstacle, 0, List.of());
        }
        Compared compared = InForms.compare(form, documents);
        List<String> wrong = wrong(form, compared, documents.values()).stream()
                .map(line -> each + ": " + line)
                .toList();
        return new Result(obstacle, compared.actual().size(), wrong);
    }

    /** What differs from the requests: findings, words, and the requests that are read. */
    static List<String> wrong(Written form, Compared compared, Iterable<JsonNode> requests) {
        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>(compared.expected());
        compared.actual().forEach(missing::remove);
        missing.forEach(line -> wrong.add("misses " + line));
        List<String> more = new ArrayList<>(compared.actual());
        compared.expected().forEach(more::remove);
        more.forEach(line -> wrong.add("has more " + line));
        form.form()
                .foreignWord()
                .map(Pattern::compile)
                .ifPresent(word -> compared.messages().stream()
                        .filter(message -> word.matcher(withoutQuotes(message)).find())
                        .forEach(message -> wrong.add("has the API's words in: " + message)));
        List<String> written = new ArrayList<>();
        requests.forEach(request -> written.addAll(ReadBack.of(request)));
        List<String> read = compared.texts().stream()
                .flatMap(text -> ReadBack.of(text).stream())
                .toList();
        if (!read.equals(written)) {
            wrong.add("reads " + read + " where " + written + " was written");
        }
        return wrong;
    }

    private static String withoutQuotes(String message) {
        return message.replaceAll("\"[^\"]*\"|the pattern of the service model is .*", "");
    }
}
