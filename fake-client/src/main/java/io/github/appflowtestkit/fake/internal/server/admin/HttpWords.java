package io.github.appflowtestkit.fake.internal.server.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hints that name Java methods, in the words of those who have HTTP only. */
final class HttpWords {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("FakeAppflow\\.builder\\(\\)\\.quotas\\([^)]*\\)", "a fake that is built in Java");
        say("build the fake with allowUndeclaredProfiles\\(\\)", "start the server with --allow-undeclared-profiles");
        say("fake\\.givenConnectorProfile\\([^)]*\\)", "POST /_testkit/connector-profiles");
        say("fake\\.givenConnector\\([^)]*\\)", "POST /_testkit/connectors");
        say("fake\\.givenEntity\\([^)]*\\)", "POST /_testkit/connector-entities");
        say("fake\\.givenFlow\\([^)]*\\)", "POST /_testkit/flows");
        say("advance fake\\.clock\\(\\)", "move the clock with POST /_testkit/clock");
        say("fake\\.clock\\(\\)\\.advance\\([^)]*\\)", "POST /_testkit/clock");
        say("fake\\.finishRun\\([^)]*\\)", "POST /_testkit/finish-run");
    }

    private HttpWords() {}

    private static void say(String java, String http) {
        WORDS.put(Pattern.compile(java), http);
    }

    static String of(String message) {
        String text = message;
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            Matcher matcher = word.getKey().matcher(text);
            text = matcher.replaceAll(word.getValue());
        }
        return text;
    }
}
