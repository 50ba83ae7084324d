package io.github.appflowtestkit.fake;

import java.lang.reflect.Method;
import software.amazon.awssdk.core.SdkPojo;

/** The AWS SDK on the class path: an older one than the fake needs is named at once, before it lacks something somewhere. */
final class SdkVersion {

    /** The parent pom says the same; a test compares. */
    static final String OLDEST = "2.29.20";

    private static final boolean IS_TOO_OLD = isTooOld();

    private SdkVersion() {}

    /**
     * Checks the SDK by what the fake needs of it, because repackaged SDKs say no version.
     *
     * @throws IllegalStateException if it is too old
     */
    static void check() {
        if (IS_TOO_OLD) {
            throw new IllegalStateException("AppFlow Testkit needs the AWS SDK for Java " + OLDEST
                    + " or newer, but the class path has " + found() + "; import a newer software.amazon.awssdk:bom");
        }
    }

    private static boolean isTooOld() {
        for (Method method : SdkPojo.class.getMethods()) {
            if (method.getName().equals("sdkFieldNameToField")) {
                return false;
            }
        }
        return true;
    }

    /** Read at run time: the compiler would copy the constant of the SDK that it sees. */
    private static String found() {
        try {
            return (String) Class.forName("software.amazon.awssdk.core.util.VersionInfo")
                    .getField("SDK_VERSION")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            return "an older one";
        }
    }
}
