package io.github.appflowtestkit.fake;

/**
 * How much an account may hold. Immutable.
 *
 * @param flows how many flows
 * @param connectorProfiles how many connector profiles
 * @param concurrentRuns how many runs at the same time
 * @see <a href="https://docs.aws.amazon.com/appflow/latest/userguide/service-quotas.html">Quotas of the service</a>
 */
public record Quotas(int flows, int connectorProfiles, int concurrentRuns) {

    /** The service's defaults: 1,000 flows, 100 connector profiles, 1,000 concurrent runs. */
    public static final Quotas DEFAULTS = new Quotas(1_000, 100, 1_000);

    /**
     * Checks that no quota is negative.
     *
     * @param flows the maximum number of flows
     * @param connectorProfiles the maximum number of connector profiles
     * @param concurrentRuns the maximum number of runs at the same time
     */
    public Quotas {
        if (flows < 0 || connectorProfiles < 0 || concurrentRuns < 0) {
            throw new IllegalArgumentException("quotas must not be negative, but are " + flows + " flows, "
                    + connectorProfiles + " connector profiles, " + concurrentRuns + " concurrent runs");
        }
    }

    /**
     * {@return the same quotas with another number of flows}
     *
     * @param number the new maximum; not negative
     */
    public Quotas withFlows(int number) {
        return new Quotas(number, connectorProfiles, concurrentRuns);
    }

    /**
     * {@return the same quotas with another number of connector profiles}
     *
     * @param number the new maximum; not negative
     */
    public Quotas withConnectorProfiles(int number) {
        return new Quotas(flows, number, concurrentRuns);
    }

    /**
     * {@return the same quotas with another number of concurrent runs}
     *
     * @param number the new maximum; not negative
     */
    public Quotas withConcurrentRuns(int number) {
        return new Quotas(flows, connectorProfiles, number);
    }
}
