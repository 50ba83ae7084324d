package io.github.appflowtestkit.fake.internal.errors;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** The exceptions of sockets, from which the SDK makes its own: code under test and the SDK's retries look at their types. */
public final class NetworkErrors {

    private NetworkErrors() {}

    /** Returns what a socket throws if a fault loses the response. */
    public static IOException of(Fault fault, FakeAppflowHint hint) {
        IOException exception = of(fault);
        exception.addSuppressed(hint);
        return exception;
    }

    private static IOException of(Fault fault) {
        if (fault instanceof Fault.Timeout) {
            return new SocketTimeoutException("Read timed out");
        }
        if (fault instanceof Fault.ConnectionRefused) {
            return new ConnectException("Connection refused");
        }
        if (fault instanceof Fault.CutOff) {
            return new IOException("Premature end of the body: the connection was closed");
        }
        return fault instanceof Fault.Garbage
                ? new IOException("The body is not JSON")
                : new SocketException("Connection reset");
    }
}
