package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The arguments of {@link FlowSource}. */
final class FlowArguments implements ArgumentsProvider, AnnotationConsumer<FlowSource> {

    private static final Set<Class<?>> TYPES = Set.of(CreateFlowRequest.class, Path.class, String.class, Report.class);

    private List<String> patterns = List.of();

    @Override
    public void accept(FlowSource source) {
        patterns = List.of(source.value());
    }

    // Jupiter 5.13 has a second form of this method, which calls this one; the older Jupiters know only this.
    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        List<Class<?>> wanted =
                Arrays.stream(parameters(context)).takeWhile(TYPES::contains).toList();
        String origin =
                "@FlowSource on " + Declarations.name(context.getElement().orElseThrow());
        if (wanted.isEmpty()) {
            throw new ExtensionConfigurationException(
                    origin + ": the first parameter must be a CreateFlowRequest, Path, String or Report, but is not");
        }
        try {
            List<Arguments> arguments = new ArrayList<>();
            ClassLoader loader = context.getRequiredTestClass().getClassLoader();
            for (String pattern : patterns) {
                arguments.addAll(
                        wanted.contains(CreateFlowRequest.class)
                                ? flows(context, pattern, loader, wanted)
                                : files(context, pattern, loader, wanted));
            }
            return arguments.stream();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(origin + ": " + e.getMessage(), e);
        }
    }

    /** Of the test method, or of the constructor where a whole class is parameterized. */
    private static Class<?>[] parameters(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return context.getTestMethod().get().getParameterTypes();
        }
        Constructor<?>[] constructors = context.getRequiredTestClass().getDeclaredConstructors();
        return constructors.length == 0 ? new Class<?>[0] : constructors[0].getParameterTypes();
    }

    private static List<Arguments> files(
            ExtensionContext context, String pattern, ClassLoader loader, List<Class<?>> wanted) {
        return FlowFiles.find(pattern, loader).stream()
                .map(file -> arguments(wanted, file.name(), type -> part(context, file, type)))
                .toList();
    }

    private static List<Arguments> flows(
            ExtensionContext context, String pattern, ClassLoader loader, List<Class<?>> wanted) {
        return Stores.seeds(context).matching(pattern, loader).stream()
                .map(seed -> arguments(
                        wanted,
                        seed.name(),
                        type -> type == CreateFlowRequest.class ? seed.request() : part(context, seed.file(), type)))
                .toList();
    }

    private static Arguments arguments(List<Class<?>> wanted, String name, Function<Class<?>, Object> part) {
        Object[] values = new Object[wanted.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Named.of(i == 0 ? name : wanted.get(i).getSimpleName(), part.apply(wanted.get(i)));
        }
        return Arguments.of(values);
    }

    private static Object part(ExtensionContext context, FlowFile file, Class<?> type) {
        if (type == Path.class) {
            return file.path()
                    .orElseThrow(() -> new IllegalArgumentException(
                            file.name() + " must be a file for a parameter of type Path, but lies in a jar"));
        }
        if (type == String.class) {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        }
        FlowValidator validator = Stores.validator(context);
        return validator.validate(file.name(), file.bytes());
    }
}
