package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a call failed, for the author of the test: the rule behind a refusal, or the fault that the test scripted. It is a
 * suppressed exception of what the client throws, so that stack traces show it. It shows no secrets. Never thrown. Immutable.
 *
 * <p>Messages and causes are those of production, which has no hints: code under test must not use them. If the test's own
 * preparation fails, such as {@link FakeAppflow#givenFlow}, the hint is the cause.
 */
public final class FakeAppflowHint extends Throwable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;
    private final transient Map<String, String> rules;

    /**
     * Creates a hint.
     *
     * @param message the reason, and how to fix it
     * @param findings the findings behind it; empty if there are none
     */
    public FakeAppflowHint(String message, List<Finding> findings) {
        this(message, findings, rulesOf(findings));
    }

    /**
     * Creates a hint that came over HTTP.
     *
     * @param message the reason, and how to fix it
     * @param rules the names of the rules behind it, by id; empty if there are none
     */
    public FakeAppflowHint(String message, Map<String, String> rules) {
        this(message, List.of(), rules);
    }

    private FakeAppflowHint(String message, List<Finding> findings, Map<String, String> rules) {
        super(Secrets.message(message), null, false, false);
        this.findings = List.copyOf(findings);
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    private static Map<String, String> rulesOf(List<Finding> findings) {
        Map<String, String> rules = new LinkedHashMap<>();
        findings.forEach(finding -> rules.put(finding.rule(), finding.name()));
        return rules;
    }

    /**
     * Returns the hint of an exception or of one of its causes.
     *
     * @param thrown what a client has thrown
     * @return the hint; empty if the fake gave none
     */
    public static Optional<FakeAppflowHint> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FakeAppflowHint hint) {
                return Optional.of(hint);
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (suppressed instanceof FakeAppflowHint hint) {
                    return Optional.of(hint);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * {@return what the validator found in the request; empty if the reason is not in the request, or if a real SDK client
     * made the call}
     */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the names of the rules that the request breaks, by id; empty if the reason is not in the request} */
    public Map<String, String> rules() {
        return rules;
    }
}
