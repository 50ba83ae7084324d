package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.flow.Paths;

/**
 * Something that a form cannot hold of a flow, or holds in another way. Immutable.
 *
 * @param flow what people call the flow
 * @param pointer the JSON Pointer of the part in the CreateFlow request
 * @param words what became of it and why, without secrets
 */
public record LeftOut(String flow, String pointer, String words) {

    /** The place and the words. */
    public String line() {
        return Paths.of(pointer, Spelling.OF_THE_API) + ": " + words;
    }
}
