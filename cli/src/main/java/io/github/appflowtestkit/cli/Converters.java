package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.configuration.RequestPointer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts values of options that picocli cannot convert by itself; each error message says what is allowed. */
final class Converters {

    private Converters() {}

    static final class Output implements ITypeConverter<ReportFile> {

        @Override
        public ReportFile convert(String value) {
            return output(value, ReportFormat.values(), ReportFile::new);
        }
    }

    static final class DiffOutput implements ITypeConverter<DiffFile> {

        @Override
        public DiffFile convert(String value) {
            return output(value, DiffFormat.values(), DiffFile::new);
        }
    }

    private static <F extends Enum<F>, T> T output(String value, F[] formats, BiFunction<F, String, T> file) {
        int equals = value.indexOf('=');
        if (equals < 1 || equals == value.length() - 1) {
            throw refusal("must be FORMAT=FILE, such as json=report.json", value);
        }
        String name = value.substring(0, equals);
        F format = Stream.of(formats)
                .filter(each -> each.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> refusal("must be FORMAT=FILE with the format " + Wording.or(formats), value));
        return file.apply(format, value.substring(equals + 1));
    }

    /** A pointer into a CreateFlow request. */
    static final class Pointer implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                return RequestPointer.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class Kind implements ITypeConverter<DocumentKind> {

        @Override
        public DocumentKind convert(String value) {
            return Stream.of(DocumentKind.values())
                    .filter(kind -> kind.label().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> refusal("must be " + Wording.or(labels()), value));
        }

        private static List<String> labels() {
            return Stream.of(DocumentKind.values()).map(DocumentKind::label).toList();
        }
    }

    static final class Port implements ITypeConverter<Integer> {

        private static final Pattern FORM = Pattern.compile("[0-9]{1,5}");

        @Override
        public Integer convert(String value) {
            int port = FORM.matcher(value).matches() ? Integer.parseInt(value) : -1;
            if (port < 0 || port > 65_535) {
                throw refusal("must be a port from 1 to 65535, or 0 for any free port", value);
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

    /** An error that picocli reports together with the name of the option. */
    static TypeConversionException refusal(String rule, String value) {
        return refusal(rule, value, Optional.empty());
    }

    static TypeConversionException refusal(String rule, String value, Optional<String> meant) {
        return new TypeConversionException(rule + ", but is " + Wording.quoted(value) + Wording.didYouMean(meant));
    }
}
