package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.validator.FlowValidator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Where everything is kept that the extension knows: the stores of Jupiter's contexts. */
final class Stores {

    private static final Namespace NAMESPACE = Namespace.create(FakeAppflowExtension.class);

    private Stores() {}

    /** What belongs to a context; what is not found there is looked for in its parents. */
    static Store of(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** What belongs to the whole run of tests. */
    static Store ofRun(ExtensionContext context) {
        return of(context.getRoot());
    }

    /** One validator for all tests, made when it is first needed. */
    static FlowValidator validator(ExtensionContext context) {
        return ofRun(context)
                .getOrComputeIfAbsent(FlowValidator.class, key -> FlowValidator.create(), FlowValidator.class);
    }

    /** The flows of files. */
    static Seeds seeds(ExtensionContext context) {
        return ofRun(context)
                .getOrComputeIfAbsent(Seeds.class, key -> new Seeds(() -> validator(context)), Seeds.class);
    }
}
