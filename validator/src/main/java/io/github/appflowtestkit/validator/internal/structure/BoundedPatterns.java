package io.github.appflowtestkit.validator.internal.structure;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Matches the patterns of a schema only against strings that are not too long anyway.
 *
 * <p>Some patterns of the service take time that grows with the square of the length: a string of megabytes would keep
 * them busy for hours.
 */
final class BoundedPatterns implements RegularExpressionFactory {

    private final Map<String, Integer> longest;

    private BoundedPatterns(Map<String, Integer> longest) {
        this.longest = longest;
    }

    static BoundedPatterns of(JsonNode schema) {
        Map<String, Integer> longest = new HashMap<>();
        for (JsonNode owner : schema.findParents("pattern")) {
            String pattern = owner.path("pattern").asString("");
            longest.merge(pattern, owner.path("maxLength").asInt(Integer.MAX_VALUE), Math::max);
        }
        return new BoundedPatterns(longest);
    }

    @Override
    public RegularExpression getRegularExpression(String expression) {
        StringPattern pattern = new StringPattern(Pattern.compile(expression), expression);
        int most = longest.getOrDefault(expression, Integer.MAX_VALUE);
        return text -> text.codePointCount(0, text.length()) > most || pattern.matches(text);
    }
}
