package com.example.deployer;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.junit.FlowTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.AppflowClient;

@ShopTest
class FlowFilesTest {

    @TestFactory
    Stream<DynamicNode> flow_files_are_valid() {
        return FlowTests.in(Path.of("flows"));
    }

    @Test
    void all_files_can_be_deployed(AppflowClient client, FakeAppflow fake) throws IOException {
        new FlowDeployer(client, new Retries(pause -> {})).deployAll(FlowFiles.in(Path.of("flows")));

        assertThat(fake.flows()).hasSize(4);
        assertThat(fake).hasFlow("opportunities-to-events").isActive().isTriggeredByEvents();
    }

    @Test
    void a_mistake_in_a_file_is_named_with_its_line(@TempDir Path folder) throws IOException {
        String orders = Files.readString(Path.of("flows/orders-to-lake.json"));
        Files.writeString(folder.resolve("orders.json"), orders.replace("\"Map_all\"", "\"MapAll\""));

        assertThatThrownBy(() -> FlowFiles.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orders.json:35:")
                .hasMessageContaining("did you mean \"Map_all\"?");
    }
}
