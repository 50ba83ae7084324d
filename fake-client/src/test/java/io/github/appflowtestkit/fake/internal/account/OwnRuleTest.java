package io.github.appflowtestkit.fake.internal.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Requests;
import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** A rule of a user's own may look at the name of a flow, on every thread. */
class OwnRuleTest {

    /** The JVM looks for rules once, so the classes are loaded anew beside a rule. */
    @Test
    void holdsOnThreadsWhoseClassLoaderDoesNotHaveIt(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Rule.class.getName()), NamesOfOurs.class.getName());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(classPathAnd(folder), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(application);
            Class<?> scene = application.loadClass(Scene.class.getName());
            ((Runnable) scene.getConstructor().newInstance()).run();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL[] classPathAnd(Path folder) throws MalformedURLException {
        List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** What is given is checked on a thread of the application, what is called on one of the JVM's own, such as a pool's. */
    public static final class Scene implements Runnable {

        @Override
        public void run() {
            FakeAppflow fake = FakeAppflow.create();
            fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());

            AppflowClient client = fake.client();
            client.createFlow(Requests.onDemand("ours-1").build());
            assertThatThrownBy(() ->
                            client.createFlow(Requests.onDemand("theirs-2").build()))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("flowName is not one of ours");
        }
    }

    /** Refuses some names. */
    public static final class NamesOfOurs implements Rule {

        @Override
        public RuleInfo info() {
            return RuleInfo.error(
                    "AF9100", "NamesOfOurs", "A name that is not one of ours", Evidence.inferred("our handbook"));
        }

        @Override
        public void check(Flow flow, Findings findings) {
            if (flow.name().text().startsWith("theirs-")) {
                findings.at(flow.name()).report("flowName is not one of ours");
            }
        }
    }
}
