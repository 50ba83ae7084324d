package com.example.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;

// tag::bean[]
@Configuration
class AppflowConfiguration {

    @Bean
    AppflowClient appflowClient(ExportProperties properties) {
        return AppflowClient.builder().region(Region.of(properties.region())).build();
    }
}
// end::bean[]
