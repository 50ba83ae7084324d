package com.example.exports;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Copies customers to the data lake on demand. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ExportApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ExportApplication.class, arguments);
    }
}
