package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonText;

/** Converts a JSON Pointer to a path in the words of the form: {@code /tasks/0/taskType} is {@code tasks[0].taskType}. */
public final class Paths {

    private Paths() {}

    /** The path of a pointer into a request. */
    public static String of(String pointer, Spelling spelling) {
        if (pointer.isEmpty()) {
            return "the flow";
        }
        String path = "";
        for (String step : JsonText.steps(pointer)) {
            boolean isIndex = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
            if (isIndex) {
                path += "[" + step + "]";
            } else if (!spelling.leftOut().contains(step)) {
                path = JsonText.memberPath(path, spelling.member(step));
            }
        }
        return path;
    }
}
