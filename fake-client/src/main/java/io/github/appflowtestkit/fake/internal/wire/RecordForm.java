package io.github.appflowtestkit.fake.internal.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record type. They are looked up once: a state file can have millions of records.
 *
 * @param isNamed whether it is one of several types of a sealed interface
 */
record RecordForm(Constructor<?> constructor, List<Member> members, boolean isNamed) {

    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return lookUp(type);
        }
    };

    /** A component of a record. */
    record Member(String name, Type type, Method accessor) {

        @Nullable
        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name, e);
            }
        }
    }

    static RecordForm of(Class<?> type) {
        return FORMS.get(type);
    }

    private static RecordForm lookUp(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordForm(
                    constructor,
                    Arrays.stream(components).map(RecordForm::member).toList(),
                    Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static Member member(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Member(component.getName(), component.getGenericType(), accessor);
    }

    /** A record with these values. */
    Object create(Function<Member, @Nullable Object> values) {
        @Nullable Object[] arguments = members.stream().map(values).toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "cannot read " + constructor.getDeclaringClass().getSimpleName(), e);
        }
    }
}
