package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.schema.AppflowSchemas;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was made of the schema of one operation's request: its shapes, and an engine. Made once, on first use. */
final class Schemas {

    private static final Map<String, Schemas> MADE = new ConcurrentHashMap<>();

    private final Shape.Structure request;
    private final StructureEngine engine;

    private Schemas(String operation) {
        String schema = AppflowSchemas.forOperation(operation);
        this.request = ShapeReader.read(schema);
        this.engine = new FirstFast(new ShapeEngine(request), onFirstUse(() -> new NetworkntEngine(schema, request)));
    }

    /** Those of an operation, named as the service names it, such as {@code CreateFlow}. */
    static Schemas of(String operation) {
        return MADE.computeIfAbsent(operation, Schemas::new);
    }

    Shape.Structure request() {
        return request;
    }

    StructureEngine engine() {
        return engine;
    }

    private static <T> Supplier<T> onFirstUse(Supplier<T> maker) {
        return new Supplier<>() {
            private volatile @Nullable T made;

            @Override
            public T get() {
                T value = made;
                if (value == null) {
                    synchronized (this) {
                        value = made == null ? maker.get() : made;
                        made = value;
                    }
                }
                return value;
            }
        };
    }
}
