package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import io.github.appflowtestkit.validator.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    static final class OfList implements ITypeConverter<ListFormat> {

        @Override
        public ListFormat convert(String value) {
            return choice(ListFormat.class, value, "must be text or json");
        }
    }

    static final class SchemaDraft implements ITypeConverter<Draft> {

        @Override
        public Draft convert(String value) {
            return switch (value) {
                case "2020-12" -> Draft.DRAFT_2020_12;
                case "draft-07" -> Draft.DRAFT_07;
                default -> throw refusal("must be 2020-12 or draft-07", value);
            };
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

    static final class Port implements ITypeConverter<Integer> {

        private static final Pattern FORM = Pattern.compile("[0-9]{1,5}");

        @Override
        public Integer convert(String value) {
            int port = FORM.matcher(value).matches() ? Integer.parseInt(value) : -1;
            if (port < 0 || port > 65_535) {
                throw refusal("must be a port from 1 to 65535, or 0 for any free one", value);
            }
            return port;
        }
    }

    static final class Size implements ITypeConverter<Integer> {

        private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,9})(B|KB|MB|GB)?", Pattern.CASE_INSENSITIVE);
        private static final int LARGEST = 1_000_000_000;

        @Override
        public Integer convert(String value) {
            Matcher matcher = FORM.matcher(value);
            if (!matcher.matches()) {
                throw refusal("must be a number of bytes, KB or MB, such as 20MB", value);
            }
            String unit = matcher.group(2) == null ? "B" : matcher.group(2).toUpperCase(Locale.ROOT);
            long bytes = Long.parseLong(matcher.group(1))
                    * switch (unit) {
                        case "KB" -> 1_000L;
                        case "MB" -> 1_000_000L;
                        case "GB" -> 1_000_000_000L;
                        default -> 1L;
                    };
            if (bytes > LARGEST) {
                throw refusal("must be at most 1GB", value);
            }
            return (int) bytes;
        }
    }

    static <E extends Enum<E>> E choice(Class<E> type, String value, String rule) {
        return find(type, value).orElseThrow(() -> refusal(rule, value));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }

    // picocli puts the option's name in front
    static TypeConversionException refusal(String rule, String value) {
        return refusal(rule, value, Optional.empty());
    }

    static TypeConversionException refusal(String rule, String value, Optional<String> meant) {
        return new TypeConversionException(rule + ", but was " + Wording.quoted(value)
                + meant.map(near -> "; did you mean " + Wording.quoted(near) + "?")
                        .orElse(""));
    }
}
