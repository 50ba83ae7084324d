package io.github.appflowtestkit.fake.internal.transport;

import java.net.InetAddress;
import java.util.Optional;

/**
 * What tells the requests of a web page from those of a program. A page's script cannot change these headers.
 *
 * @param host the header {@code Host}; empty if there is none
 * @param origin the header {@code Origin}; empty if there is none
 * @param site the header {@code Sec-Fetch-Site}; empty if there is none
 * @param address the address of the server at which the request arrived
 * @param port the port at which it arrived
 */
public record Sender(
        Optional<String> host, Optional<String> origin, Optional<String> site, InetAddress address, int port) {

    /** The sender of a request that came without a network. */
    static final Sender IN_THIS_PROCESS =
            new Sender(Optional.empty(), Optional.empty(), Optional.empty(), InetAddress.getLoopbackAddress(), 0);
}
