package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Converts values of the options of serve; each error message says what is allowed. */
final class ServeConverters {

    private ServeConverters() {}

    static final class Value implements ITypeConverter<GivenValue> {

        @Override
        public GivenValue convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw Converters.refusal("must be NAME=VALUE, such as Bucket=lake", value);
            }
            return new GivenValue(value.substring(0, equals), value.substring(equals + 1));
        }
    }

    static final class Profile implements ITypeConverter<ServedProfile> {

        private static final String CUSTOM = ConnectorType.CUSTOM_CONNECTOR.toString();

        @Override
        public ServedProfile convert(String value) {
            // a name may contain =, a type or label cannot
            int equals = value.lastIndexOf('=');
            if (equals < 1 || equals == value.length() - 1) {
                throw Converters.refusal("must be NAME=TYPE, such as crm=Salesforce", value);
            }
            String name = value.substring(0, equals);
            String type = value.substring(equals + 1);
            if (type.startsWith(CUSTOM + ":") && type.length() > CUSTOM.length() + 1) {
                String label = type.substring(CUSTOM.length() + 1);
                return accepted(new ServedProfile(name, ConnectorType.CUSTOM_CONNECTOR, Optional.of(label)));
            }
            List<String> types = types();
            if (!types.contains(type)) {
                Optional<String> near = Nearest.to(type, types).map(meant -> name + "=" + meant);
                String rule = near.isPresent()
                        ? "must be NAME=TYPE with a type of AppFlow"
                        : "must be NAME=TYPE with a type of " + String.join(", ", types) + " or " + CUSTOM + ":LABEL";
                throw Converters.refusal(rule, value, near);
            }
            return accepted(new ServedProfile(name, ConnectorType.fromValue(type), Optional.empty()));
        }

        private static ServedProfile accepted(ServedProfile profile) {
            profile.refusal().ifPresent(reason -> {
                throw new TypeConversionException("must be NAME=TYPE that the service accepts: " + reason);
            });
            return profile;
        }

        private static List<String> types() {
            return ConnectorType.knownValues().stream()
                    .map(ConnectorType::toString)
                    .filter(type -> !type.equals(CUSTOM))
                    .sorted()
                    .toList();
        }
    }

    static final class Host implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                FakeAppflowServer.builder(FakeAppflow.create()).allowedHost(value);
                return value;
            } catch (IllegalArgumentException e) {
                throw Converters.refusal(
                        "must be a host with or without a port, such as appflow or appflow:8080", value);
            }
        }
    }

    static final class Account implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (!value.matches("[0-9]{12}")) {
                throw Converters.refusal("must be 12 digits", value);
            }
            return value;
        }
    }

    static final class Region implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (!value.matches("[a-z]{2,}(?:-[a-z]+)+-[0-9]+")) {
                throw Converters.refusal("must be a Region, such as eu-west-1", value);
            }
            return value;
        }
    }

    static final class Calls implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            if (!value.matches("[1-9][0-9]{0,8}")) {
                throw Converters.refusal("must be an integer from 1 to 999999999", value);
            }
            return Integer.parseInt(value);
        }
    }

    static final class At implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String value) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw Converters.refusal("must be a timestamp with offset, such as 2026-01-01T00:00:00Z", value);
            }
        }
    }
}
