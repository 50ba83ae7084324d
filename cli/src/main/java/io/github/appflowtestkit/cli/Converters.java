package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of options; each refusal says what is allowed. */
final class Converters {

    private Converters() {}

    static final class Format implements ITypeConverter<ReportFormat> {

        @Override
        public ReportFormat convert(String value) {
            return choice(ReportFormat.class, value, "must be one of " + ReportFormat.labels());
        }
    }

    static final class FailOn implements ITypeConverter<Severity> {

        @Override
        public Severity convert(String value) {
            return choice(Severity.class, value, "must be error, warning or note");
        }
    }

    static final class Color implements ITypeConverter<ColorChoice> {

        @Override
        public ColorChoice convert(String value) {
            return choice(ColorChoice.class, value, "must be auto, always or never");
        }
    }

    static final class Output implements ITypeConverter<ReportFile> {

        @Override
        public ReportFile convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1 || equals == value.length() - 1) {
                throw refusal("must be FORMAT=FILE, such as json=report.json", value);
            }
            String rule = "must start with one of " + ReportFormat.labels() + ", then = and a file";
            return new ReportFile(
                    find(ReportFormat.class, value.substring(0, equals)).orElseThrow(() -> refusal(rule, value)),
                    value.substring(equals + 1));
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value, String rule) {
        return find(type, value).orElseThrow(() -> refusal(rule, value));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }

    // picocli puts the option's name in front
    private static TypeConversionException refusal(String rule, String value) {
        return new TypeConversionException(rule + ", but was " + Wording.quoted(value));
    }
}
