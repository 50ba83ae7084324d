package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.List;
import java.util.Locale;

/** What a flow can be converted to. */
public enum Target {
    CREATE_FLOW(List.of(Syntax.JSON, Syntax.YAML)),
    UPDATE_FLOW(List.of(Syntax.JSON, Syntax.YAML)),
    CLOUDFORMATION(List.of(Syntax.JSON, Syntax.YAML)),
    TERRAFORM(List.of(Syntax.HCL, Syntax.JSON)),
    /** The two columns that AppFlow's console imports: one flow, in no syntax of documents. */
    MAPPING_CSV(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Syntax> syntaxes;

    Target(List<Syntax> syntaxes) {
        this.syntaxes = syntaxes;
    }

    /** The syntaxes of the target, the usual one first. */
    public List<Syntax> syntaxes() {
        return syntaxes;
    }

    /** The syntax for a document in another one: YAML stays YAML, everything else gets the usual one. */
    public Syntax syntaxFor(Syntax input) {
        return input == Syntax.YAML && syntaxes.contains(input) ? input : usual();
    }

    private Syntax usual() {
        return syntaxes.isEmpty() ? Syntax.JSON : syntaxes.get(0);
    }

    /** The name in options and on pages, such as {@code create-flow}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
