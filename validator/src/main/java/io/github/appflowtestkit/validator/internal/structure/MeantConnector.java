package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.authored.AuthoredConnector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connector by AWS that a name stands for. */
public final class MeantConnector {

    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> NO_NAMES = Set.of("connector", "appflow", "aws", "ms");
    private static final int SHORTEST_NAME = 5;

    private MeantConnector() {}

    /** The label behind a misspelled or shortened one; empty if none is close, or several are. */
    public static Optional<String> label(String written) {
        List<String> labels = AuthoredConnector.labels();
        return Nearest.to(written, labels).or(() -> {
            String name = Stream.of(WORDS.split(written, -1))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> !NO_NAMES.contains(word))
                    .collect(Collectors.joining());
            List<String> close = labels.stream()
                    .filter(label -> label.toLowerCase(Locale.ROOT).contains(name))
                    .toList();
            return name.length() >= SHORTEST_NAME && close.size() == 1 ? Optional.of(close.get(0)) : Optional.empty();
        });
    }
}
