package io.github.appflowtestkit.validator;

import java.util.regex.Pattern;

/**
 * What is to be said about a rule.
 *
 * @param id the opaque id, such as {@code AF3001}; never reused
 * @param name the name in PascalCase
 * @param summary what the rule finds, in one line without full stop
 * @param severity how grave its findings are, unless a finding says otherwise
 * @param layer {@link Layer#SERVICE} if the service refuses what the rule finds, {@link Layer#ADVICE} if not
 * @param evidence what the rule rests on
 * @param since the version that brought the rule
 * @param onByDefault whether the rule runs unless it is switched off
 * @param fixable whether {@code validate --fix} mends its findings
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

    /** Checks the form of id and name. */
    public RuleInfo {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be AF and four digits, but was \"" + id + "\"");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be in PascalCase, but was \"" + name + "\"");
        }
    }

    /** A rule about what the service refuses. */
    public static RuleInfo error(String id, String name, String summary, Evidence evidence) {
        return of(id, name, summary, Severity.ERROR, Layer.SERVICE, evidence);
    }

    /** A rule about what the service takes, but is likely a mistake, a cost or a risk. */
    public static RuleInfo warning(String id, String name, String summary, Evidence evidence) {
        return of(id, name, summary, Severity.WARNING, Layer.ADVICE, evidence);
    }

    /** A rule about what is worth knowing. */
    public static RuleInfo note(String id, String name, String summary, Evidence evidence) {
        return of(id, name, summary, Severity.NOTE, Layer.ADVICE, evidence);
    }

    /** A rule of any layer. */
    public static RuleInfo of(
            String id, String name, String summary, Severity severity, Layer layer, Evidence evidence) {
        return new RuleInfo(id, name, summary, severity, layer, evidence, FIRST_VERSION, true, false);
    }

    /** Whether this is a rule of a user's own, by its id. */
    public boolean isOwn() {
        return id.startsWith(OWN);
    }

    /** The same, but run only where asked for. */
    public RuleInfo offByDefault() {
        return new RuleInfo(id, name, summary, severity, layer, evidence, since, false, fixable);
    }

    /** The same, with findings that {@code validate --fix} mends. */
    public RuleInfo withFix() {
        return new RuleInfo(id, name, summary, severity, layer, evidence, since, onByDefault, true);
    }

    /** The same, brought by another version. */
    public RuleInfo since(String version) {
        return new RuleInfo(id, name, summary, severity, layer, evidence, version, onByDefault, fixable);
    }
}
