package io.github.appflowtestkit.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Finds what a parameter is to get. */
final class Injection {

    private final Sessions sessions;

    Injection(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A parameter that bears an annotation of somebody else's is theirs, unless it says that it is ours. */
    static boolean isMeant(ParameterContext parameter) {
        return parameter.isAnnotated(Fake.class)
                || (Part.of(parameter.getParameter().getType()).isPresent()
                        && parameter.getAnnotatedElement().getAnnotations().length == 0);
    }

    Object resolve(ParameterContext parameter, ExtensionContext context) {
        Part part = Part.of(parameter.getParameter().getType())
                .orElseThrow(() -> new ParameterResolutionException("@Fake must stand on a parameter of type "
                        + Part.names() + ", but stands on " + shown(parameter) + " of type "
                        + parameter.getParameter().getType().getSimpleName()));
        if (part == Part.VALIDATOR) {
            return Stores.validator(context);
        }
        String name = parameter.findAnnotation(Fake.class).map(Fake::value).orElse("");
        return session(parameter, context).part(part, name, shown(parameter));
    }

    private Session session(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Constructor<?>) {
            Session session = sessions.duringConstruction(context)
                    .orElseThrow(() -> new ParameterResolutionException("the constructor of "
                            + Sessions.name(context) + " must not be given a fake, because its one instance"
                            + " (PER_CLASS) serves tests that have a fake each; take it as a parameter of the methods, or"
                            + " share it by @FakeAppflowTest(sharing = Sharing.PER_CLASS)"));
            session.heldByConstructor();
            return session;
        }
        if (context.getTestMethod().isPresent()) {
            return sessions.testBegins(context);
        }
        return shared(context)
                .orElseThrow(
                        () -> new ParameterResolutionException(
                                shown(parameter)
                                        + " must not be given a fake before or after all tests, because each test has a fake of its own;"
                                        + " use @BeforeEach or @AfterEach, or share it by @FakeAppflowTest(sharing = Sharing.PER_CLASS)"));
    }

    private Optional<Session> shared(ExtensionContext context) {
        return sessions.ofTest(context);
    }

    private static String shown(ParameterContext parameter) {
        Executable executable = parameter.getDeclaringExecutable();
        String name = Declarations.name(executable.getDeclaringClass());
        return "parameter " + parameter.getParameter().getName() + " of "
                + (executable instanceof Constructor<?>
                        ? "the constructor of " + name
                        : name + "." + executable.getName());
    }
}
