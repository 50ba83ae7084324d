package io.github.appflowtestkit.validator.internal.structure;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the name that was probably meant. */
public final class Nearest {

    private static final int MOST_EDITS = 2;

    private Nearest() {}

    /** The name that a misspelled one comes closest to: the same but for case and separators, or at most two edits. */
    public static Optional<String> to(String wrong, Collection<String> names) {
        for (String name : names) {
            if (plain(name).equals(plain(wrong))) {
                return Optional.of(name);
            }
        }
        String nearest = "";
        int fewest = MOST_EDITS + 1;
        for (String name : names) {
            int edits = edits(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            // two edits make any short name out of any other
            if (edits < fewest && edits * 3 <= Math.min(wrong.length(), name.length())) {
                fewest = edits;
                nearest = name;
            }
        }
        return fewest <= MOST_EDITS ? Optional.of(nearest) : Optional.empty();
    }

    /** A name without case and separators, in which spellings of different tools agree. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    /** The number of insertions, deletions, changes and swaps of neighbours that turn one string into the other. */
    private static int edits(String from, String to) {
        if (Math.abs(from.length() - to.length()) > MOST_EDITS) {
            return MOST_EDITS + 1;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= to.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[from.length()][to.length()];
    }
}
