package io.github.appflowtestkit.validator.internal.write;

import java.util.List;
import java.util.stream.Collectors;

/** Writes comments of YAML and HCL. */
public final class Comments {

    private Comments() {}

    /** A line for each text, whatever characters it has. */
    public static String of(List<String> texts) {
        return texts.stream()
                .map(text -> "# " + text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{85}\\x{FEFF}]", "?") + "\n")
                .collect(Collectors.joining());
    }
}
