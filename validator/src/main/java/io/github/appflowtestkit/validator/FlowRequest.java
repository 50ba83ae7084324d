package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A flow of a document as a CreateFlow request. Immutable.
 *
 * @param name the name that the document has for the flow, such as a logical id or a resource address; empty if the document
 *     is the request itself
 * @param json the request in JSON, with the member names of the API; without the unknown values
 * @param unknown the values that the document does not know, in the order of the request
 * @param places where the values of the request are written in the document, by their JSON Pointers in {@code json}; empty if
 *     there is no document but {@code json}
 */
public record FlowRequest(Optional<String> name, String json, List<UnknownValue> unknown, Map<String, Place> places) {

    /**
     * Copies the collections.
     *
     * @param name the name that the document has for the flow
     * @param json the request in JSON
     * @param unknown the values that the document does not know
     * @param places where the values are written in the document
     */
    public FlowRequest {
        unknown = List.copyOf(unknown);
        places = Map.copyOf(places);
    }

    /**
     * A request that is its own document.
     *
     * @param json a CreateFlow or UpdateFlow request, or DescribeFlow output, in JSON
     * @return the request
     */
    public static FlowRequest of(String json) {
        Objects.requireNonNull(json, "json must not be null");
        return new FlowRequest(Optional.empty(), json, List.of(), Map.of());
    }

    /**
     * A place in a document. Immutable.
     *
     * @param pointer the JSON Pointer in the document
     * @param range the range in the text
     */
    public record Place(String pointer, Range range) {}

    /**
     * A value that a document does not know, such as a parameter without a default. Immutable.
     *
     * @param pointer the JSON Pointer of the place in the document
     * @param expression what is written there, such as {@code Bucket}, {@code var.bucket} or {@code ${Env}-lake}
     * @param range the range of the place in the text
     * @param inRequest the JSON Pointer of the place in the request; for an element of an array, that of the array with {@code
     *     /-} behind it
     */
    public record UnknownValue(String pointer, String expression, Range range, String inRequest) {

        private static final Pattern IN_TEMPLATE = Pattern.compile("\\$\\{\\s*+([^{}]*?)\\s*+}");
        private static final Pattern NAME = Pattern.compile("[^\\s=$]++");

        /**
         * {@return the names by which the value can be given: those in a template string, the expression itself, or the
         * pointer if the expression is no name}
         */
        public List<String> names() {
            List<String> inTemplate = IN_TEMPLATE
                    .matcher(expression)
                    .results()
                    .map(name -> name.group(1))
                    .distinct()
                    .toList();
            List<String> names = inTemplate.isEmpty() ? List.of(expression) : inTemplate;
            boolean areNames = !expression.startsWith("Fn::")
                    && names.stream().allMatch(name -> NAME.matcher(name).matches());
            return areNames ? names : List.of(pointer);
        }
    }
}
