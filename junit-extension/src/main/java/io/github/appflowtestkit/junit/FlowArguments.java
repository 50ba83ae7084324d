package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private List<String> values = List.of();

    @Override
    public void accept(FlowSource source) {
        patterns = List.of(source.value());
        values = List.of(source.values());
    }

    // Since 5.13 Jupiter calls another form of this method, which calls this one and hides its exceptions behind a
    // message of its own. Hence nothing is read before the stream is.
    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return Stream.of(context).flatMap(each -> arguments(each).stream());
    }

    private List<Arguments> arguments(ExtensionContext context) {
        Class<?>[] parameters = parameters(context);
        List<Class<?>> wanted =
                Arrays.stream(parameters).takeWhile(TYPES::contains).toList();
        String origin = "@FlowSource on " + DisplayNames.of(context.getElement().orElseThrow());
        if (wanted.isEmpty()) {
            throw new ExtensionConfigurationException(
                    origin + ": the first parameter must be a CreateFlowRequest, Path, String or Report, but "
                            + (parameters.length == 0 ? "there is none" : "is " + parameters[0].getSimpleName()));
        }
        try {
            List<Arguments> arguments = new ArrayList<>();
            Map<String, String> given = OptionParser.values(values);
            ClassLoader loader = context.getRequiredTestClass().getClassLoader();
            for (String pattern : patterns) {
                arguments.addAll(
                        wanted.contains(CreateFlowRequest.class)
                                ? flows(context, pattern, given, loader, wanted)
                                : files(context, pattern, given, loader, wanted));
            }
            return arguments;
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(origin + ": " + e.getMessage(), e);
        }
    }

    /** The parameters of the test method, or of the constructor if the class is parameterized. */
    private static Class<?>[] parameters(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return context.getTestMethod().get().getParameterTypes();
        }
        Class<?> type = context.getRequiredTestClass();
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length == 0) {
            return new Class<?>[0];
        }
        Class<?>[] all = constructors[0].getParameterTypes();
        // The first parameter of a nested class is the instance around it.
        boolean isNested = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        return isNested ? Arrays.copyOfRange(all, 1, all.length) : all;
    }

    private static List<Arguments> files(
            ExtensionContext context,
            String pattern,
            Map<String, String> given,
            ClassLoader loader,
            List<Class<?>> wanted) {
        return FlowFileFinder.find(pattern, loader).stream()
                .map(file -> arguments(wanted, file.name(), type -> value(context, file, given, type)))
                .toList();
    }

    private static List<Arguments> flows(
            ExtensionContext context,
            String pattern,
            Map<String, String> given,
            ClassLoader loader,
            List<Class<?>> wanted) {
        return Stores.flowFiles(context).flowsIn(pattern, given, loader).stream()
                .map(flow -> arguments(
                        wanted,
                        flow.name(),
                        type -> type == CreateFlowRequest.class
                                ? flow.request()
                                : value(context, flow.file(), given, type)))
                .toList();
    }

    private static Arguments arguments(List<Class<?>> wanted, String name, Function<Class<?>, Object> valueOf) {
        Object[] values = new Object[wanted.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Named.of(i == 0 ? name : wanted.get(i).getSimpleName(), valueOf.apply(wanted.get(i)));
        }
        return Arguments.of(values);
    }

    private static Object value(ExtensionContext context, FlowFile file, Map<String, String> given, Class<?> type) {
        if (type == Path.class) {
            return file.path()
                    .orElseThrow(() -> new IllegalArgumentException(
                            file.name() + " must be a file for a parameter of type Path, but is in a jar"));
        }
        if (type == String.class) {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        }
        return report(Stores.validator(context, given), file);
    }

    /** A file in a jar has no folder, so no configuration applies. */
    private static Report report(FlowValidator validator, FlowFile file) {
        if (file.path().isEmpty()) {
            return validator.validate(file.name(), file.bytes());
        }
        ConfiguredRun run = ConfiguredRun.builder().validator(validator).build();
        Report report = run.check(file.path().get(), file.bytes());
        return new Report(file.name(), report.kind(), report.flows(), report.connectorProfiles(), report.findings());
    }
}
