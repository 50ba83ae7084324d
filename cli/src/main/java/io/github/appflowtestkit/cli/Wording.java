package io.github.appflowtestkit.cli;

/** Small pieces of English that several messages need. */
final class Wording {

    private static final int LONGEST = 60;

    private Wording() {}

    /** A number with its noun. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A value as messages show it: in double quotes, shortened if long. */
    static String quoted(String value) {
        boolean shorten = value.length() > LONGEST;
        String shown = shorten ? value.substring(0, LONGEST) + "… (" + value.length() + " chars)" : value;
        return '"' + Printable.text(shown).replace("\n", "\\n") + '"';
    }
}
