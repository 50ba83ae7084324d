package com.example.exports;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the flow is, and what it is called. */
@ConfigurationProperties("export")
public record ExportProperties(String region, String flow) {}
