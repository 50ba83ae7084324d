package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.validator.FlowValidator;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The stores of JUnit's contexts, which keep all state of the extension. */
final class Stores {

    private static final Namespace NAMESPACE = Namespace.create(FakeAppflowExtension.class);

    private Stores() {}

    /** The store of one context; a value that it lacks is looked up in the parent contexts. */
    static Store of(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** The store of the whole test run. */
    static Store ofRun(ExtensionContext context) {
        return of(context.getRoot());
    }

    /** The one validator of the test run. */
    static FlowValidator validator(ExtensionContext context) {
        return ofRun(context)
                .getOrComputeIfAbsent(FlowValidator.class, key -> FlowValidator.create(), FlowValidator.class);
    }

    /** The validator of the test run with values for what documents do not know. */
    static FlowValidator validator(ExtensionContext context, Map<String, String> values) {
        FlowValidator validator = validator(context);
        return values.isEmpty()
                ? validator
                : validator.toBuilder().values(values).build();
    }

    /** The one reader of flow files of the test run. */
    static FlowFileReader flowFiles(ExtensionContext context) {
        return ofRun(context)
                .getOrComputeIfAbsent(
                        FlowFileReader.class,
                        key -> new FlowFileReader(values -> validator(context, values)),
                        FlowFileReader.class);
    }
}
