package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.junit.Fake;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.NamedFake;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

// tag::regions[]
@FakeAppflowTest
@NamedFake(value = "us", region = "us-east-1")
@NamedFake(value = "eu", region = "eu-central-1")
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE, fake = "eu")
class RegionsTest {

    @Test
    void deploys_to_one_region_only(@Fake("us") FakeAppflow us, @Fake("eu") FakeAppflow eu, ManualClock clock) {
        new NightlySync(eu.client(), clock::advance).deploy();

        clock.advance(Duration.ofDays(2));

        assertThat(eu).hasFlow("orders-to-lake").hasRun(2);
        assertThat(us).hasNoFlows().receivedNothing();
    }
}
// end::regions[]
