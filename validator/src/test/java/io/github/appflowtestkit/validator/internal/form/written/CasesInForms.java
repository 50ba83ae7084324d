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
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs all cases of rules and structure in one form, and counts them. */
final class CasesInForms {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Written form;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int cases;
    private int held;
    private int findings;

    private CasesInForms(Written form) {
        this.form = form;
    }

    /** Runs all cases. */
    static CasesInForms of(Written form) {
        CasesInForms all = new CasesInForms(form);
        FlowCase.all().forEach(all::run);
        return all;
    }

    /** What differs from the requests, with the case. */
    List<String> wrong() {
        return wrong;
    }

    /** A line of the table of counts, and one for each reason to leave out cases. */
    String counts() {
        StringBuilder lines = new StringBuilder("%-24s %5d %5d %8d%n".formatted(form, cases, held, findings));
        leftOut.forEach((reason, count) -> lines.append("%29d not: %s%n".formatted(count, reason)));
        return lines.toString();
    }

    private void run(FlowCase each) {
        cases++;
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        Optional<String> obstacle;
        try {
            each.files().forEach((name, json) -> documents.put(name, STRICT.readTree(json)));
            obstacle = InForms.obstacle(form, documents);
        } catch (JacksonException e) {
            obstacle = Optional.of("a member that is there twice");
        }
        if (obstacle.isPresent()) {
            leftOut.merge(obstacle.get(), 1, Integer::sum);
            return;
        }
        held++;
        Compared compared = InForms.compare(form, documents);
        findings += compared.actual().size();
        wrong.addAll(wrong(form, compared, documents.values()).stream()
                .map(line -> each + ": " + line)
                .toList());
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
