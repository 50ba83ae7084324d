package io.github.appflowtestkit.assertions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.assertj.core.api.Assertions;

/** The AssertJ on the class path: an older one than ours need is named at once, before it lacks something somewhere. */
final class AssertjVersion {

    /** The parent pom says the same; a test compares. */
    static final String OLDEST = "3.21.0";

    private static final boolean SUITABLE = exists("org.assertj.core.api.ThrowingConsumer");

    private AssertjVersion() {}

    /**
     * Checks AssertJ by what the assertions need of it.
     *
     * @throws IllegalStateException if it is too old
     */
    static void check() {
        if (!SUITABLE) {
            throw new IllegalStateException("AppFlow Testkit needs AssertJ " + OLDEST
                    + " or newer, but the class path has " + found() + "; use a newer org.assertj:assertj-core");
        }
    }

    /** AssertJ's manifest has no version of the implementation. */
    private static String found() {
        Properties build = new Properties();
        try (InputStream stream =
                Assertions.class.getResourceAsStream("/META-INF/maven/org.assertj/assertj-core/pom.properties")) {
            if (stream != null) {
                build.load(stream);
            }
        } catch (IOException e) {
            // The message does without the version.
        }
        return build.getProperty("version", "an older one");
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, AssertjVersion.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
