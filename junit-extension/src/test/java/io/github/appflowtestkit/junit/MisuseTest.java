package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The messages for invalid use. */
class MisuseTest {

    private static final Pattern WRAPPED = Pattern.compile("Failed to resolve parameter \\[.*?] in .*?\\]: ");

    @Test
    void each_mistake_has_its_message() throws Exception {
        StringBuilder messages = new StringBuilder();
        for (Class<?> suite : List.of(
                UnknownName.class,
                UnknownNameAmongOthers.class,
                UnknownNameOfGiven.class,
                BeforeAllTests.class,
                StaticField.class,
                ConstructorOfOneInstance.class,
                WrongFieldType.class,
                FinalField.class,
                WrongParameterType.class,
                NoInstant.class,
                NoDuration.class,
                NegativeDuration.class,
                NoRegion.class,
                NoAccount.class,
                NegativePage.class,
                NegativeLooks.class,
                TwoProgressions.class,
                SharingOnMethod.class,
                OptionsInSharedClass.class,
                BackInSharedClass.class,
                OptionsAfterConstructor.class,
                BackAfterConstructor.class,
                NamedFakeWithoutLocation.class,
                NamedFakeTwice.class,
                ProfileOfNothing.class,
                ProfileOfBoth.class,
                ProfileOfRefusedName.class,
                ProfileOfRefusedLabel.class,
                ProfileOfTwoTypes.class,
                NoFiles.class,
                TimesAndAlways.class,
                NoTimes.class,
                MessageOfNothing.class,
                ZeroPage.class,
                OnLifecycleMethods.class,
                ForgottenTestAnnotation.class,
                SeveralOnHelperMethod.class,
                OnInheritedLifecycleMethod.class,
                OnLifecycleMethodOfOneMethod.class,
                EmptyStrictness.class,
                OnlyOperations.class,
                StrictnessInSharedClass.class,
                FlowSourceWithTestAnnotation.class,
                FlowSourceWithoutParameter.class,
                FlowSourceOfFactory.class,
                FlowSourceOnClass.class,
                MockedField.class,
                MockedParameter.class)) {
            Suite ran = Suite.of(suite);
            messages.append(suite.getSimpleName())
                    .append("\n    ")
                    .append(own(ran.failure()))
                    .append('\n');
            assertThat(ran.names()).isEmpty();
        }
        Golden.check("misuse", messages.toString().stripTrailing());
    }

    @Test
    void a_parameter_that_nobody_resolves_gets_the_list_of_types() throws Exception {
        List<String> hints =
                List.of(UnknownParameter.class, UnknownOfBeforeEach.class, WithOtherAnnotation.class).stream()
                        .map(suite -> Suite.of(suite).failure())
                        .map(message -> message.substring(message.indexOf('\n') + 1))
                        .distinct()
                        .toList();
        Golden.check("unknown-parameter", String.join("\n", hints));
    }

    @FakeAppflowTest
    static class UnknownParameter {
        @Test
        void never(FakeAppflow.Builder builder) {}
    }

    @FakeAppflowTest
    static class UnknownOfBeforeEach {
        @BeforeEach
        void before(OrderSync sync) {}

        @Test
        void never() {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface OfOtherLibrary {}

    @FakeAppflowTest
    static class WithOtherAnnotation {
        @Test
        void never(@OfOtherLibrary AppflowClient client) {}
    }

    /** Removes the prefix of JUnit, which differs between versions. */
    private static String own(String message) {
        Matcher wrapped = WRAPPED.matcher(message);
        return wrapped.find() ? message.substring(wrapped.end()) : message;
    }

    static class UnknownName {
        @Test
        void never(@Fake("eu") AppflowClient client) {}
    }

    @NamedFake(value = "us", region = "us-west-2")
    @NamedFake(value = "eu", region = "eu-central-1")
    static class UnknownNameAmongOthers {
        @Fake("ue")
        AppflowClient client;

        @Test
        void never() {}
    }

    @NamedFake(value = "us", region = "us-west-2")
    static class UnknownNameOfGiven {
        @Test
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.TIMEOUT, fake = "eu")
        void never() {}
    }

    @FakeAppflowTest
    static class BeforeAllTests {
        @BeforeAll
        static void before(FakeAppflow fake) {}

        @Test
        void never() {}
    }

    static class StaticField {
        @Fake
        static FakeAppflow fake;

        @Test
        void never() {}
    }

    @FakeAppflowTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class ConstructorOfOneInstance {
        ConstructorOfOneInstance(AppflowClient client) {}

        @Test
        void never() {}
    }

    static class WrongFieldType {
        @Fake
        OrderSync sync;

        @Test
        void never() {}
    }

    static class FinalField {
        @Fake
        final AppflowClient client = FakeAppflow.create().client();

        @Test
        void never() {}
    }

    static class WrongParameterType {
        @Test
        void never(@Fake OrderSync sync) {}
    }

    @At("tomorrow")
    static class NoInstant {
        @Test
        void never() {}
    }

    @FakeAppflowTest(runsTake = "10 minutes")
    static class NoDuration {
        @Test
        void never() {}
    }

    static class NegativeDuration {
        @Test
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.TIMEOUT, afterDelay = "-PT1S")
        void never() {}
    }

    @FakeAppflowTest(region = "Frankfurt")
    static class NoRegion {
        @Test
        void never() {}
    }

    @FakeAppflowTest(account = "1234")
    static class NoAccount {
        @Test
        void never() {}
    }

    @FakeAppflowTest(pageSize = -1)
    static class NegativePage {
        @Test
        void never() {}
    }

    @FakeAppflowTest(pageSize = 0)
    static class ZeroPage {
        @Test
        void never() {}
    }

    @FakeAppflowTest
    static class OnLifecycleMethods {
        @BeforeAll
        @GivenFlows("flows/*.json")
        static void beforeAll() {}

        @BeforeEach
        @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING)
        void beforeEach() {}

        @AfterEach
        @Strictness(unusedFaults = Consequence.PASS)
        void afterEach() {}

        @AfterAll
        @GivenConnectorProfile(name = "crm", type = ConnectorType.SALESFORCE)
        static void afterAll() {}

        @Test
        void never() {}
    }

    @FakeAppflowTest
    static class ForgottenTestAnnotation {
        @At("2026-11-23T00:00:00Z")
        void forgotten() {}

        @Test
        void never() {}
    }

    @FakeAppflowTest
    static class SeveralOnHelperMethod {
        @NamedFake(value = "us", region = "us-west-2")
        @NamedFake(value = "eu", region = "eu-central-1")
        @GivenRunResult(flow = "orders", records = 1)
        void forgotten() {}

        @Test
        void never() {}
    }

    static class WithMisplacedFault {
        @BeforeEach
        @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING)
        void beforeEach() {}
    }

    @FakeAppflowTest
    static class OnInheritedLifecycleMethod extends WithMisplacedFault {
        @Test
        void never() {}
    }

    static class OnLifecycleMethodOfOneMethod extends WithMisplacedFault {
        @Test
        @FakeAppflowTest
        void never() {}
    }

    @Strictness
    static class EmptyStrictness {
        @Test
        void never() {}
    }

    @Strictness(operations = Operation.CREATE_FLOW)
    static class OnlyOperations {
        @Test
        void never() {}
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    static class StrictnessInSharedClass {
        @Test
        @Strictness(unusedFaults = Consequence.PASS)
        void never() {}
    }

    static class FlowSourceWithTestAnnotation {
        @Test
        @FlowSource("flows/*.json")
        void never(CreateFlowRequest flow) {}
    }

    static class FlowSourceWithoutParameter {
        @RepeatedTest(1)
        @FlowSource("flows/*.json")
        void never() {}
    }

    static class FlowSourceOfFactory {
        @TestFactory
        @FlowSource("flows/*.json")
        Stream<DynamicTest> never(CreateFlowRequest flow) {
            return Stream.of();
        }
    }

    @FlowSource("flows/*.json")
    static class FlowSourceOnClass {
        @Test
        void never() {}
    }

    static class MockedField {
        @Fake
        @Mock
        AppflowClient client;

        @Test
        void never() {}
    }

    @ExtendWith(MockitoExtension.class)
    static class MockedParameter {
        @Test
        void never(@Fake @Mock AppflowClient client) {}
    }

    @FakeAppflowTest(runsSeenInProgress = -1)
    static class NegativeLooks {
        @Test
        void never() {}
    }

    @FakeAppflowTest(runsTake = "PT1M", runsEndByHand = true)
    static class TwoProgressions {
        @Test
        void never() {}
    }

    static class SharingOnMethod {
        @Test
        @FakeAppflowTest(sharing = Sharing.PER_CLASS)
        void never() {}
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    static class OptionsInSharedClass {
        @Test
        @FakeAppflowTest(region = "eu-central-1")
        void never() {}
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    static class BackInSharedClass {
        @Test
        @At("2025-01-01T00:00:00Z")
        void never() {}
    }

    @FakeAppflowTest
    static class OptionsAfterConstructor {
        OptionsAfterConstructor(AppflowClient client) {}

        @Test
        @FakeAppflowTest(region = "eu-central-1")
        void never() {}
    }

    @FakeAppflowTest
    static class BackAfterConstructor {
        BackAfterConstructor(AppflowClient client) {}

        @Test
        @At("2025-01-01T00:00:00Z")
        void never() {}
    }

    @NamedFake("eu")
    static class NamedFakeWithoutLocation {
        @Test
        void never() {}
    }

    @NamedFake(value = "eu", region = "eu-central-1")
    @NamedFake(value = "eu", region = "eu-west-1")
    static class NamedFakeTwice {
        @Test
        void never() {}
    }

    @GivenConnectorProfile(name = "crm")
    static class ProfileOfNothing {
        @Test
        void never() {}
    }

    @GivenConnectorProfile(name = "crm", type = ConnectorType.SALESFORCE, label = "acme")
    static class ProfileOfBoth {
        @Test
        void never() {}
    }

    @GivenConnectorProfile(name = "crm of the shop", type = ConnectorType.SALESFORCE)
    static class ProfileOfRefusedName {
        @Test
        void never() {}
    }

    @GivenConnectorProfile(name = "crm", label = "?")
    static class ProfileOfRefusedLabel {
        @Test
        void never() {}
    }

    @GivenConnectorProfile(name = "crm", type = ConnectorType.SALESFORCE)
    @GivenConnectorProfile(name = "crm", type = ConnectorType.ZENDESK)
    static class ProfileOfTwoTypes {
        @Test
        void never() {}
    }

    @GivenFlows({})
    static class NoFiles {
        @Test
        void never() {}
    }

    static class TimesAndAlways {
        @Test
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.TIMEOUT, times = 2, always = true)
        void never() {}
    }

    static class NoTimes {
        @Test
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.TIMEOUT, times = 0)
        void never() {}
    }

    static class MessageOfNothing {
        @Test
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.THROTTLING, message = "slow down")
        void never() {}
    }
}
