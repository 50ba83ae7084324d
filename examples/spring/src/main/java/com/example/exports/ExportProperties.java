package com.example.exports;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Region and name of the flow. */
@ConfigurationProperties("export")
public record ExportProperties(String region, String flow) {}
