package io.github.appflowtestkit.fake.internal.errors;

/** How hints name what a test can do: in Java by the methods of the fake, over HTTP by the admin routes. */
public enum Hints {
    /** For callers in this process. */
    JAVA,
    /** For callers over the network. */
    HTTP;

    private String choose(String java, String http) {
        return this == JAVA ? java : http;
    }

    /** Such as "fake.givenFlow(…)". */
    public String givenFlow() {
        return choose("fake.givenFlow(…)", "POST /_testkit/flows");
    }

    /** Such as "fake.givenConnectorProfile("crm", ConnectorType.…)". */
    public String givenConnectorProfile(String name) {
        return choose(
                "fake.givenConnectorProfile(\"" + name + "\", ConnectorType.…)",
                "POST /_testkit/connector-profiles or serve --profile");
    }

    /** Such as "build the fake with allowUndeclaredProfiles()". */
    public String allowUndeclaredProfiles() {
        return choose("build the fake with allowUndeclaredProfiles()", "start serve with --allow-undeclared-profiles");
    }

    /** Such as "fake.givenConnector("acme")". */
    public String givenConnector(String label) {
        return choose("fake.givenConnector(\"" + label + "\")", "POST /_testkit/connectors");
    }

    /** Such as "fake.givenEntity(…, "Order__c", fields)". */
    public String givenEntity(String name) {
        return choose("fake.givenEntity(…, \"" + name + "\", fields)", "POST /_testkit/connector-entities");
    }

    /** Such as "advance fake.clock()". */
    public String advanceClock() {
        return choose("advance fake.clock()", "advance the clock with POST /_testkit/clock");
    }

    /** Such as "fake.finishRun(…)". */
    public String finishRun() {
        return choose("fake.finishRun(…)", "POST /_testkit/finish-run");
    }

    /** Such as "FakeAppflow.builder().quotas(…)". */
    public String quotas() {
        return choose("FakeAppflow.builder().quotas(…)", "FakeAppflow.builder().quotas(…) in Java");
    }
}
