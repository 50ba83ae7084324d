package io.github.appflowtestkit.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads the address of serve: localhost or a literal address, because any other name would be sent to a name server. */
final class AddressConverter implements ITypeConverter<InetAddress> {

    private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern VERSION_4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:.]+");

    @Override
    public InetAddress convert(String value) {
        if (value.equalsIgnoreCase("localhost")) {
            return literal("127.0.0.1", value);
        }
        if (VERSION_4.matcher(value).matches()) {
            return literal(value, value);
        }
        String bare = value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
        if (!VERSION_6.matcher(bare).matches()) {
            throw refusal(value);
        }
        // in brackets it is read as an address of version 6 or refused, and never looked up
        return literal("[" + bare + "]", value);
    }

    private static InetAddress literal(String address, String value) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw refusal(value);
        }
    }

    private static RuntimeException refusal(String value) {
        return Converters.refusal("must be localhost or an IP address, such as 127.0.0.1 or ::1", value);
    }
}
