package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.validator.FlowValidator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** Ways to register the extension, and what it injects. */
class InjectionTest {

    @Test
    void parameters_of_a_test_belong_to_one_fake() {
        Suite.of(ByAnnotation.class).passes(1);
    }

    @FakeAppflowTest
    static class ByAnnotation {
        @Test
        void all_parts(
                AppflowClient client,
                AppflowAsyncClient async,
                FakeAppflow fake,
                ManualClock clock,
                FlowValidator validator) {
            client.listFlows(all -> {});
            async.listFlows(all -> {}).join();
            assertThat(fake.calls()).hasSize(2);
            assertThat(fake.clock()).isSameAs(clock);
            assertThat(validator.validate("empty", "{}").isValid()).isFalse();
        }
    }

    @Test
    void the_clock_for_code_that_takes_a_clock_of_java() {
        Suite.of(Clocks.class).passes(2);
    }

    @FakeAppflowTest
    static class Clocks {
        @Fake
        Clock field;

        @Fake
        InstantSource source;

        @Test
        void follow_the_fakes_clock(Clock clock, InstantSource instants, ManualClock manual) {
            assertThat(clock).isSameAs(field);
            assertThat(instants).isSameAs(source).isSameAs(manual);
            manual.advance(Duration.ofDays(1));
            assertThat(clock.instant()).isEqualTo("2026-01-02T00:00:00Z");
            assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
            Clock inBerlin = clock.withZone(ZoneId.of("Europe/Berlin"));
            manual.advance(Duration.ofDays(1));
            assertThat(LocalDateTime.now(inBerlin)).isEqualTo("2026-01-03T01:00:00");
            assertThat(clock).hasToString("ManualClock[2026-01-03T00:00:00Z] in Z");
        }

        @Test
        @At("2026-11-23T00:00:00Z")
        void start_with_the_test(Clock clock) {
            assertThat(clock).isSameAs(field);
            assertThat(clock.instant()).isEqualTo("2026-11-23T00:00:00Z");
        }
    }

    @Test
    void constructor_lifecycle_methods_test_and_fields_have_one_fake() {
        Suite.of(Everywhere.class).passes(1);
    }

    @FakeAppflowTest
    static class Everywhere {
        @Fake
        private FakeAppflow field;

        @Fake
        AppflowClient clientField;

        @Fake
        FlowValidator validator;

        private final FakeAppflow fromConstructor;
        private final AppflowClient client;
        private FakeAppflow fromBeforeEach;

        Everywhere(FakeAppflow fake, AppflowClient client) {
            this.fromConstructor = fake;
            this.client = client;
        }

        @BeforeEach
        void before(FakeAppflow fake) {
            fromBeforeEach = fake;
        }

        @Test
        void same(FakeAppflow fake, AppflowClient parameter) {
            assertThat(fake).isSameAs(fromConstructor).isSameAs(fromBeforeEach).isSameAs(field);
            assertThat(parameter).isSameAs(client).isSameAs(clientField);
            assertThat(validator).isNotNull();
        }

        @AfterEach
        void after(FakeAppflow fake) {
            assertThat(fake).isSameAs(fromConstructor);
        }
    }

    @Test
    void extend_with_alone() {
        Suite.of(ByExtendWith.class).passes(1);
    }

    @ExtendWith(FakeAppflowExtension.class)
    static class ByExtendWith {
        @Test
        void has(AppflowClient client) {
            assertThat(client.listFlows(all -> {}).flows()).isEmpty();
        }
    }

    @Test
    void a_field_alone() {
        Suite.of(ByField.class).passes(1);
    }

    static class ByField {
        @Fake
        AppflowClient client;

        @Test
        void has() {
            assertThat(client.listFlows(all -> {}).flows()).isEmpty();
        }
    }

    @Test
    void on_one_method_only() {
        Suite.of(OnMethod.class).passes(2);
    }

    static class OnMethod {
        @Test
        @FakeAppflowTest(region = "eu-central-1")
        void has(FakeAppflow fake) {
            assertThat(fake.region()).isEqualTo("eu-central-1");
        }

        @Test
        void has_not() {}
    }

    @Test
    void by_a_meta_annotation() {
        Suite.of(ByMeta.class).passes(1);
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @FakeAppflowTest(region = "eu-west-1", pageSize = 1)
    @At("2026-11-23T00:00:00Z")
    @NamedFake(value = "us", region = "us-west-2")
    @interface CompanyTest {}

    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @Fake("us")
    @interface Us {}

    @CompanyTest
    static class ByMeta {
        @Us
        @SuppressWarnings("NullAway.Init")
        FakeAppflow us;

        @Test
        void has(FakeAppflow fake, @Us FakeAppflow parameter) {
            assertThat(fake.region()).isEqualTo("eu-west-1");
            assertThat(fake.clock().now()).hasToString("2026-11-23T00:00:00Z");
            assertThat(us.region()).isEqualTo("us-west-2");
            assertThat(parameter).isSameAs(us);
        }
    }

    @Test
    void by_a_superclass_and_by_an_interface() {
        Suite.of(OfSuperclass.class, OfInterface.class).passes(4);
    }

    @FakeAppflowTest(region = "eu-west-1")
    abstract static class Base {
        @Fake
        AppflowClient inherited;

        @Test
        void of_base(FakeAppflow fake) {
            inherited.listFlows(all -> {});
            assertThat(fake.calls()).hasSize(1);
        }
    }

    static class OfSuperclass extends Base {
        @Test
        void of_subclass(FakeAppflow fake) {
            assertThat(fake.region()).isEqualTo("eu-west-1");
            assertThat(inherited).isNotNull();
        }
    }

    @FakeAppflowTest(region = "eu-west-2")
    interface WithFake {
        @Test
        default void of_interface(FakeAppflow fake) {
            assertThat(fake.region()).isEqualTo("eu-west-2");
        }
    }

    static class OfInterface implements WithFake {
        @Test
        void of_class(FakeAppflow fake) {
            assertThat(fake.region()).isEqualTo("eu-west-2");
        }
    }

    @Test
    void several_named_fakes_share_a_clock_and_nothing_else() {
        Suite.of(Named.class).passes(2);
    }

    @FakeAppflowTest(region = "us-east-1", allowUndeclaredProfiles = true)
    @NamedFake(value = "us", region = "us-east-1")
    @NamedFake(value = "eu", region = "eu-central-1")
    @NamedFake(value = "other", account = "999999999999")
    static class Named {
        @Fake("eu")
        AppflowClient eu;

        @Test
        void apart(@Fake("us") AppflowClient us, @Fake("eu") FakeAppflow fakeEu, @Fake("other") FakeAppflow other) {
            us.createFlow(OrderSync.flow("orders"));
            assertThat(eu.listFlows(all -> {}).flows()).isEmpty();
            assertThat(fakeEu.calls()).hasSize(1);
            assertThat(other.accountId()).isEqualTo("999999999999");
            assertThat(other.region()).isEqualTo("us-east-1");
            assertThat(other.clock()).isSameAs(fakeEu.clock());
        }

        @Test
        void two_names_for_one_region_and_account(
                @Fake("us") AppflowClient us, FakeAppflow own, @Fake("us") FakeAppflow same) {
            us.createFlow(OrderSync.flow("orders"));
            assertThat(own.flow("orders")).isPresent();
            assertThat(same).isSameAs(own);
        }
    }

    @Test
    void a_nested_class_inherits_attributes_that_it_does_not_set() {
        Suite.of(Outer.class).passes(3);
    }

    @FakeAppflowTest(region = "eu-central-1", pageSize = 7)
    @At("2026-05-01T00:00:00Z")
    static class Outer {
        @Fake
        FakeAppflow outerField;

        @Test
        void outer(FakeAppflow fake) {
            assertThat(fake).isSameAs(outerField);
        }

        @Nested
        class Inherits {
            @Fake
            AppflowClient client;

            @Test
            void inner(FakeAppflow fake) {
                assertThat(fake.region()).isEqualTo("eu-central-1");
                assertThat(outerField).isSameAs(fake);
                client.listFlows(all -> {});
                assertThat(fake.calls()).hasSize(1);
            }
        }

        @Nested
        @FakeAppflowTest(region = "eu-west-3")
        class Overrides {
            @Test
            @At("2026-06-01T00:00:00Z")
            void inner(FakeAppflow fake, ManualClock clock) {
                assertThat(fake.region()).isEqualTo("eu-west-3");
                assertThat(outerField).isSameAs(fake);
                assertThat(clock.now()).hasToString("2026-06-01T00:00:00Z");
            }
        }
    }
}
