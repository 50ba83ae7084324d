package io.github.appflowtestkit.validator;

import java.util.regex.Pattern;

/**
 * The metadata of a rule.
 *
 * @param id the opaque id, such as {@code AF3001}; never reused
 * @param name the name in PascalCase
 * @param summary what the rule finds: a noun phrase such as {@code Duplicate flow name}, without full stop
 * @param severity the severity of its findings, unless a finding sets another one
 * @param layer {@link Layer#SERVICE} if the service rejects what the rule finds, {@link Layer#ADVICE} if it accepts it
 * @param evidence why the rule holds
 * @param since the first version with the rule
 * @param onByDefault whether the rule runs without being switched on
 * @param fixable whether {@code validate --fix} fixes its findings; only for built-in rules
 */
public record RuleInfo(
        String id,
        String name,
        String summary,
        Severity severity,
        Layer layer,
        Evidence evidence,
        String since,
        boolean onByDefault,
        boolean fixable) {

    private static final String FIRST_VERSION = "0.1.0";

    private static final String OWN = "AF9";

    private static final Pattern ID = Pattern.compile("AF[0-9]{4}");
    private static final Pattern NAME = Pattern.compile("([A-Z][a-z0-9]*)+");

    /**
     * Checks the components.
     *
     * @param id the opaque id
     * @param name the name in PascalCase
     * @param summary what the rule finds
     * @param severity the severity of its findings
     * @param layer {@link Layer#SERVICE} if the service rejects what the rule finds
     * @param evidence why the rule holds
     * @param since the first version with the rule
     * @param onByDefault whether the rule runs without being switched on
     * @param fixable whether {@code validate --fix} fixes its findings
     * @throws IllegalArgumentException if the id is not AF and four digits, the name is not in PascalCase, or a rule of a
     *     user's own is fixable
     */
    public RuleInfo {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be AF and four digits, but is \"" + id + "\"");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be in PascalCase, but is \"" + name + "\"");
        }
        if (fixable && id.startsWith(OWN)) {
            throw new IllegalArgumentException("rule " + id + " must not be fixable; only built-in rules have fixes");
        }
    }

    /**
     * {@return an error: a rule about what the service rejects}
     *
     * @param id the id
     * @param name the name
     * @param summary what the rule finds
     * @param evidence why the rule holds
     */
    public static RuleInfo error(String id, String name, String summary, Evidence evidence) {
        return of(id, name, summary, Severity.ERROR, Layer.SERVICE, evidence);
    }

    /**
     * {@return a warning: a rule about what the service accepts, but is likely a mistake, a cost or a risk}
     *
     * @param id the id
     * @param name the name
     * @param summary what the rule finds
     * @param evidence why the rule holds
     */
    public static RuleInfo warning(String id, String name, String summary, Evidence evidence) {
        return of(id, name, summary, Severity.WARNING, Layer.ADVICE, evidence);
    }

    /**
     * {@return a note: a rule about what is worth knowing}
     *
     * @param id the id
     * @param name the name
     * @param summary what the rule finds
     * @param evidence why the rule holds
     */
    public static RuleInfo note(String id, String name, String summary, Evidence evidence) {
        return of(id, name, summary, Severity.NOTE, Layer.ADVICE, evidence);
    }

    /**
     * {@return a rule of any layer}
     *
     * @param id the id
     * @param name the name
     * @param summary what the rule finds
     * @param severity the severity of its findings
     * @param layer the layer of its findings
     * @param evidence why the rule holds
     */
    public static RuleInfo of(
            String id, String name, String summary, Severity severity, Layer layer, Evidence evidence) {
        return new RuleInfo(id, name, summary, severity, layer, evidence, FIRST_VERSION, true, false);
    }

    /** {@return whether the id is that of a user's own rule: AF9000 to AF9999} */
    public boolean isOwn() {
        return id.startsWith(OWN);
    }

    /** {@return the same rule, which runs only if a configuration or an option switches it on} */
    public RuleInfo offByDefault() {
        return new RuleInfo(id, name, summary, severity, layer, evidence, since, false, fixable);
    }

    /** {@return the same rule with findings that {@code validate --fix} fixes; only for built-in rules} */
    public RuleInfo withFix() {
        return new RuleInfo(id, name, summary, severity, layer, evidence, since, onByDefault, true);
    }

    /**
     * {@return the same rule with another first version}
     *
     * @param version the version
     */
    public RuleInfo since(String version) {
        return new RuleInfo(id, name, summary, severity, layer, evidence, version, onByDefault, fixable);
    }
}
