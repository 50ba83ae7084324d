package io.github.appflowtestkit.junit;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Finds the values of parameters. */
final class ParameterInjection {

    private static final String SHARE = "share one fake with @FakeAppflowTest(sharing = Sharing.PER_CLASS)";

    private final Sessions sessions;

    ParameterInjection(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A parameter with an annotation of another library belongs to that library, unless it has {@link Fake} as well. */
    static boolean isSupported(ParameterContext parameter) {
        if (parameter.isAnnotated(Fake.class)) {
            MockAnnotations.check(parameter.getParameter());
            return true;
        }
        return parameter.getAnnotatedElement().getAnnotations().length == 0
                && Injectable.of(parameter.getParameter().getType()).isPresent();
    }

    /** Adds to JUnit's failure about a parameter that no extension resolves what this one does. */
    static Throwable explained(Throwable thrown) {
        if (!(thrown instanceof ParameterResolutionException)
                || thrown.getMessage() == null
                || !thrown.getMessage().startsWith("No ParameterResolver registered")) {
            return thrown;
        }
        ParameterResolutionException explained = new ParameterResolutionException(
                thrown.getMessage() + "\nhint: FakeAppflowExtension resolves parameters of the types "
                        + Injectable.names() + "; a parameter with an annotation of another library needs @Fake, too");
        explained.setStackTrace(thrown.getStackTrace());
        return explained;
    }

    Object resolve(ParameterContext parameter, ExtensionContext context) {
        String origin = DisplayNames.of(parameter.getParameter());
        Injectable kind = Injectable.of(parameter.getParameter().getType())
                .orElseThrow(() -> new ParameterResolutionException("@Fake on " + origin + ": the type must be one of "
                        + Injectable.names() + ", but is "
                        + parameter.getParameter().getType().getSimpleName()));
        if (kind == Injectable.VALIDATOR) {
            return Stores.validator(context);
        }
        String fakeName = parameter.findAnnotation(Fake.class).map(Fake::value).orElse("");
        return session(parameter, origin, context).value(kind, fakeName, origin);
    }

    private Session session(ParameterContext parameter, String origin, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Constructor<?>) {
            Session session = sessions.duringConstruction(context)
                    .orElseThrow(() -> new ParameterResolutionException(origin
                            + ": the constructor must not take a fake, because its instance serves all tests"
                            + " (Lifecycle.PER_CLASS), but each test has its own fake; take a parameter of the methods"
                            + " instead, or " + SHARE));
            session.markUsedByConstructor();
            return session;
        }
        if (context.getTestMethod().isPresent()) {
            return sessions.testBegins(context);
        }
        return sessions.find(context)
                .orElseThrow(() -> new ParameterResolutionException(origin
                        + ": a method for all tests must not take a fake, because each test has its own; use"
                        + " @BeforeEach or @AfterEach, or " + SHARE));
    }
}
