package io.github.appflowtestkit.validator;

/**
 * A flow or a connector profile that was found in a document, sound or not. Immutable.
 *
 * @param name the name for people: the one that the document has for the flow, such as a logical id or a resource address;
 *     otherwise the {@code flowName} or the {@code connectorProfileName}, or the pointer if that is unknown, too
 * @param pointer the JSON Pointer of it in the document, bounded and without secrets as in {@link Finding#pointer()}
 * @param range the range of it in the text
 */
public record CheckedFlow(String name, String pointer, Range range) {

    /**
     * {@return whether a finding of the same document is about it}
     *
     * @param finding the finding
     */
    public boolean has(Finding finding) {
        // where flows have names, a finding may point to a value outside of its flow, such as the default of a variable
        return finding.flow().map(name::equals).orElseGet(() -> (finding.pointer() + "/").startsWith(pointer + "/"));
    }
}
