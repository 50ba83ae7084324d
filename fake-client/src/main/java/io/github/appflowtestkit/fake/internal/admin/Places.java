package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.internal.http.CredentialScope;
import java.util.List;
import java.util.Optional;

/** All accounts and Regions behind a server. */
public interface Places {

    /** Where unsigned requests are. */
    Place home();

    /** Whether the account and Region has been asked for before. */
    boolean has(CredentialScope scope);

    /** The account and Region; empty if there is room for no more. */
    Optional<Place> at(CredentialScope scope);

    /**
     * Says what every account and Region starts with from now on, and gives it in those that there are.
     *
     * @throws IllegalArgumentException if the service would refuse it
     */
    void give(List<Given> given);

    /** All that there are. */
    List<Place> all();

    /** Makes everything as it was at the start, the clock included. */
    void reset();

    /** Makes one account in one Region as it was at the start; the clock, which all share, stays. */
    void reset(Place place);
}
