package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import java.util.List;
import java.util.Optional;

/** All accounts and Regions behind a server. */
public interface ServedAccounts {

    /** The account and Region of unsigned requests. */
    ServedAccount home();

    /** The account and Region, created if it is new; empty if the fake cannot hold more. */
    Optional<ServedAccount> at(CredentialScope scope);

    /** All of them, in order of creation. */
    List<ServedAccount> all();

    /** Whether their clock runs along with another; then requests do not move it. */
    boolean areInRealTime();

    /**
     * Brings a clock that runs along with another up to date, and all runs. What the test's own code throws is kept for the
     * test.
     */
    void catchUp();

    /** Resets all of them to the start, the clock included. */
    void reset();

    /** Resets one account and Region to the start. The clock stays: all share it. */
    void reset(ServedAccount account);
}
