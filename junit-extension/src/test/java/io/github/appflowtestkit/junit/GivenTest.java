package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Connector profiles and flows that exist when a test begins. */
class GivenTest {

    @Test
    void class_and_method_add_up() {
        Suite.of(GivenInSeveralPlaces.class).passes(5);
    }

    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    @GivenConnectorProfile(name = "acme-erp", label = "acme")
    @GivenFlows("flows/*.json")
    static class GivenInSeveralPlaces {
        @RepeatedTest(2)
        void flows_of_the_class(AppflowClient client, FakeAppflow fake) {
            assertThat(fake.calls()).isEmpty();
            assertThat(new OrderSync(client).names()).containsExactly("customers", "orders");
            client.deleteFlow(request -> request.flowName("orders"));
        }

        @Test
        @GivenFlows({"classpath:several/", "flows/orders.json"})
        @GivenFlows("file:src/test/resources/flows/nightly/orders.json")
        void and_of_the_method(FakeAppflow fake) {
            assertThat(fake.flows().stream().map(flow -> flow.name()))
                    .containsExactly("customers", "orders", "first", "second", "nightly-orders");
        }

        @Test
        void profiles(AppflowClient client) {
            assertThat(client.describeConnectorProfiles(all -> {}).connectorProfileDetails().stream()
                            .map(profile -> profile.connectorProfileName()))
                    .containsExactlyInAnyOrder("shop-crm", "acme-erp");
        }

        @Nested
        @GivenFlows("classpath:flows/**/nightly/*.json")
        class Inside {
            @Test
            void and_of_a_nested_class(FakeAppflow fake) {
                assertThat(fake.flow("nightly-orders")).isPresent();
                assertThat(fake.flows()).hasSize(3);
            }
        }
    }

    @Test
    void entities_are_there_after_the_profiles() {
        Suite.of(GivenEntitiesOfAFolder.class).passes(1);
    }

    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    @GivenEntities("src/test/resources/entities")
    static class GivenEntitiesOfAFolder {
        @Test
        void fields(AppflowClient client, FakeAppflow fake) {
            assertThat(client.describeConnectorEntity(request ->
                                    request.connectorProfileName("shop-crm").connectorEntityName("Account"))
                            .connectorEntityFields())
                    .extracting(field -> field.identifier())
                    .containsExactly("Id", "Rating__c");
        }
    }

    @Test
    void a_named_fake_has_its_own() {
        Suite.of(NamedGivens.class).passes(1);
    }

    @NamedFake(value = "eu", region = "eu-central-1")
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE, fake = "eu")
    @GivenFlows(value = "flows/orders.json", fake = "eu")
    static class NamedGivens {
        @Test
        void apart(FakeAppflow own, @Fake("eu") FakeAppflow eu) {
            assertThat(own.flows()).isEmpty();
            assertThat(eu.flows()).hasSize(1);
            assertThat(eu.flows().get(0).arn()).contains("eu-central-1");
        }
    }

    @Test
    void an_error_in_a_file_is_reported_with_its_line() throws Exception {
        Golden.check("given-flows-mistake", Suite.of(Broken.class).failure());
    }

    @GivenFlows("broken/*.json")
    static class Broken {
        @Test
        void never() {}
    }

    @Test
    void a_profile_that_is_missing() throws Exception {
        Golden.check("given-flows-profile", Suite.of(NoProfile.class).failure());
    }

    @FakeAppflowTest
    static class NoProfile {
        @Test
        @GivenFlows("flows/orders.json")
        void never() {}
    }

    @Test
    void a_file_that_is_missing() throws Exception {
        Golden.check("given-flows-missing", Suite.of(NoFile.class).failure());
    }

    @GivenFlows("flowz/*.json")
    static class NoFile {
        @Test
        void never() {}
    }

    @Test
    void flows_of_templates_and_of_terraform() {
        Suite.of(Forms.class).passes(1);
    }

    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    @GivenFlows(
            value = "forms/**",
            values = {"Bucket=acme-lake", "var.profile=shop-crm"})
    static class Forms {
        @Test
        void are_there(FakeAppflow fake) {
            assertThat(fake.flows().stream().map(flow -> flow.name()))
                    .containsExactly("refunds", "invoices", "customers-dev", "orders-dev");
        }
    }

    @Test
    void values_that_a_file_does_not_know() throws Exception {
        Golden.check("given-flows-unknown", Suite.of(Unknown.class).failure());
    }

    @GivenFlows("forms/template.yaml")
    static class Unknown {
        @Test
        void never() {}
    }

    @Test
    void a_value_without_a_name() throws Exception {
        Golden.check("given-flows-value", Suite.of(NoName.class).failure());
    }

    @GivenFlows(value = "forms/template.yaml", values = "acme-lake")
    static class NoName {
        @Test
        void never() {}
    }

    @Test
    void a_file_that_is_missing_on_the_class_path() throws Exception {
        Golden.check(
                "given-flows-missing-classpath",
                Suite.of(NoFileOnClassPath.class).failure());
    }

    static class NoFileOnClassPath {
        @Test
        @GivenFlows("classpath:flows/ordres.json")
        void never() {}
    }

    @Test
    void a_document_of_another_kind() throws Exception {
        Golden.check("given-flows-kind", Suite.of(OtherKind.class).failure());
    }

    @GivenFlows("other/template.json")
    static class OtherKind {
        @Test
        void never() {}
    }

    @Test
    void documents_of_other_kinds() throws Exception {
        Golden.check("given-flows-kinds", Suite.of(OtherKinds.class).failure());
    }

    @GivenFlows("other/**")
    static class OtherKinds {
        @Test
        void never() {}
    }

    @Test
    void an_invalid_glob() throws Exception {
        Golden.check("given-flows-glob", Suite.of(BadGlob.class).failure());
    }

    @GivenFlows("flows/{orders.json")
    static class BadGlob {
        @Test
        void never() {}
    }
}
