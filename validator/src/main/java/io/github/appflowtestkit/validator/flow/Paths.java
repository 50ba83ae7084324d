package io.github.appflowtestkit.validator.flow;

/** Writes a JSON Pointer as users say it: {@code /tasks/0/taskType} is {@code tasks[0].taskType}. */
final class Paths {

    private Paths() {}

    static String of(String pointer) {
        if (pointer.isEmpty()) {
            return "the flow";
        }
        StringBuilder path = new StringBuilder();
        for (String raw : pointer.substring(1).split("/", -1)) {
            String name = raw.replace("~1", "/").replace("~0", "~");
            if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
                path.append('[').append(name).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
