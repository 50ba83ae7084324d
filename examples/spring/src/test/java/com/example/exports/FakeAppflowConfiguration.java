package com.example.exports;

import io.github.appflowtestkit.fake.FakeAppflow;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.services.appflow.AppflowClient;

// tag::configuration[]
@TestConfiguration(proxyBeanMethods = false)
class FakeAppflowConfiguration {

    @Bean
    FakeAppflow fakeAppflow() {
        return FakeAppflow.builder().region("eu-central-1").build();
    }

    @Bean
    @Primary
    AppflowClient fakeAppflowClient(FakeAppflow fake) {
        return fake.client();
    }
}
// end::configuration[]
