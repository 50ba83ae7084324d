package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Mends the findings whose rules know how, without changing what the flow does.
 *
 * <p>All that need not change stays as it is: formatting, order, line ends, byte order mark. Mending a second time changes
 * nothing. A document with mistakes of syntax is left alone. Immutable and thread-safe.
 */
public final class Fixer {

    /** Mending may bring to light what was hidden before, so that several rounds may be needed, but not many. */
    private static final int MOST_ROUNDS = 5;

    private static final int MOST_LEVELS = 500;

    private static final Map<String, Repair> REPAIRS =
            Map.of("AF1010", new SpellMembers(), "AF2005", new SpellRate(), "AF4006", new ProjectField());

    private final FlowValidator validator;
    private final Predicate<Finding> wanted;

    private Fixer(FlowValidator validator, Predicate<Finding> wanted) {
        this.validator = validator;
        this.wanted = wanted;
    }

    /** A fixer for what a validator with the defaults finds. */
    public static Fixer create() {
        return of(FlowValidator.create());
    }

    /** A fixer for what that validator finds. */
    public static Fixer of(FlowValidator validator) {
        return new Fixer(validator, finding -> true);
    }

    /** The same, but only for some findings, such as those that no configuration suppresses. */
    public Fixer only(Predicate<Finding> findings) {
        return new Fixer(validator, findings);
    }

    /** Whether it knows how to mend findings of that rule. */
    public static boolean mends(String rule) {
        return REPAIRS.containsKey(rule);
    }

    /**
     * Mends a document.
     *
     * @param name the name it bears in diffs
     * @param utf8 the document
     */
    public Fix fix(String name, byte[] utf8) {
        Reading reading = new DocumentReader(Integer.MAX_VALUE, MOST_LEVELS).read(utf8);
        String before = reading.text();
        String after = before;
        List<Finding> mended = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Document> document = Document.of(new DocumentReader(Integer.MAX_VALUE, MOST_LEVELS).read(after));
            if (document.isEmpty()) {
                break;
            }
            String next = round(name, document.get(), mended);
            if (next.equals(after)) {
                break;
            }
            after = next;
        }
        return new Fix(name, before, after, mended);
    }

    private String round(String name, Document document, List<Finding> mended) {
        Map<String, List<Finding>> byRule = new TreeMap<>();
        for (Finding finding : validator.validate(name, document.text()).findings()) {
            if (mends(finding.rule()) && wanted.test(finding)) {
                byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                        .add(finding);
            }
        }
        // One rule at a time: what one repair writes, another may have to read first.
        for (Map.Entry<String, List<Finding>> rule : byRule.entrySet()) {
            List<Edit> edits = Optional.ofNullable(REPAIRS.get(rule.getKey())).stream()
                    .flatMap(repair -> repair.edits(document, rule.getValue()).stream())
                    .filter(edit -> !edit.isEmpty())
                    .toList();
            if (!edits.isEmpty()) {
                mended.addAll(rule.getValue());
                return Edit.apply(document.text(), edits);
            }
        }
        return document.text();
    }
}
