package io.github.appflowtestkit.junit.internal;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Names a Jupiter that is too old before JUnit loads the extension. The extension cannot do that: it implements an interface
 * that the oldest versions lack, so that they cannot load it.
 */
public final class JupiterVersion implements LauncherSessionListener {

    private static final String OLDEST = "5.10";
    private static final String OF_EVERY_VERSION = "org.junit.jupiter.api.Test";
    private static final String SINCE_OLDEST = "org.junit.jupiter.api.extension.AnnotatedElementContext";

    /** Creates the listener. */
    public JupiterVersion() {}

    /**
     * Checks the version.
     *
     * @throws IllegalStateException if it is too old
     */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (exists(OF_EVERY_VERSION) && !exists(SINCE_OLDEST)) {
            throw new IllegalStateException("AppFlow Testkit needs JUnit Jupiter " + OLDEST
                    + " or newer, but the class path has " + found() + "; import a newer org.junit:junit-bom");
        }
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, JupiterVersion.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String found() {
        try {
            String version = Class.forName(OF_EVERY_VERSION, false, JupiterVersion.class.getClassLoader())
                    .getPackage()
                    .getImplementationVersion();
            return version == null ? "an older one" : version;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
