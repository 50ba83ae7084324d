package io.github.appflowtestkit.validator.internal.read;

/**
 * Where a node of YAML is written. The parser's marks include the anchor and the tag, so these are found in the text.
 *
 * @param tagStart where its tag begins; where the node begins if it has none
 * @param tagEnd where its tag ends
 * @param start where its content begins
 */
record YamlNode(int tagStart, int tagEnd, int start) {

    /**
     * Finds the parts of a node.
     *
     * @param nodeStart where the node begins: with its anchor, its tag or its content
     * @param end where its text ends
     * @param properties the number of its properties: an anchor, a tag, both or none
     */
    static YamlNode of(String text, int nodeStart, int end, int properties) {
        int tagStart = nodeStart;
        int tagEnd = nodeStart;
        int at = nodeStart;
        for (int i = 0; i < properties; i++) {
            int propertyEnd = propertyEnd(text, at);
            if (text.startsWith("!", at)) {
                tagStart = at;
                tagEnd = propertyEnd;
            }
            at = contentStart(text, propertyEnd);
        }
        return new YamlNode(tagStart, tagEnd, Math.min(at, end));
    }

    private static int propertyEnd(String text, int start) {
        int close = text.startsWith("!<", start) ? text.indexOf('>', start) : -1;
        if (close >= 0) {
            return close + 1;
        }
        int end = start;
        while (end < text.length() && !YamlSource.isBlank(text.charAt(end)) && ",[]{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The next character that is neither white space nor within a comment. */
    private static int contentStart(String text, int propertyEnd) {
        boolean isComment = false;
        int at = propertyEnd;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (YamlSource.isBreak(c)) {
                isComment = false;
            } else if (c == '#' && at > propertyEnd) {
                isComment = true;
            } else if (!isComment && !YamlSource.isBlank(c)) {
                return at;
            }
            at++;
        }
        return at;
    }
}
