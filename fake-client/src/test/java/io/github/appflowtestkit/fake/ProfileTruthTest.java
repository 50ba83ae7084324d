package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileRequest;

/**
 * What the validator calls an error in a connector profile the fake refuses, with the same findings; and nothing else. The
 * profiles are those of docs/profiles.md, each broken in some ways, and the cases of the rules.
 */
class ProfileTruthTest {

    private static final FlowValidator VALIDATOR = FlowValidator.create();
    private static final FlowValidator EVERY_RULE =
            FlowValidator.builder().everyRule().build();

    private static final Set<String> NOT_IN_A_REQUEST = Set.of("AF1002", "AF1003", "AF1010", "AF1012");

    /** A connector profile, with the errors that the validator finds. */
    private record Case(String name, CreateConnectorProfileRequest request, List<String> errors) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<ProfilesPage.Example> examples() {
        return ProfilesPage.examples().stream();
    }

    private static Stream<Case> broken() {
        return examples()
                .flatMap(example -> example.broken().entrySet().stream()
                        .flatMap(each ->
                                read(example.name() + " " + each.getKey(), RestJson.json(each.getValue())).stream()));
    }

    static Stream<Case> cases() {
        Stream<Case> ofRules =
                ValidatorCases.all().entrySet().stream().flatMap(each -> read(each.getKey(), each.getValue()).stream());
        return Stream.concat(broken(), ofRules);
    }

    private static Optional<Case> read(String name, byte[] json) {
        Report report = VALIDATOR.validate(name, json);
        boolean fits = report.kind()
                        .filter(DocumentKind.CREATE_CONNECTOR_PROFILE::equals)
                        .isPresent()
                && report.findings().stream()
                        .noneMatch(found -> found.layer() == Layer.READ || NOT_IN_A_REQUEST.contains(found.rule()));
        if (!fits) {
            return Optional.empty();
        }
        try {
            CreateConnectorProfileRequest request =
                    (CreateConnectorProfileRequest) RestJson.request(Operation.CREATE_CONNECTOR_PROFILE, json);
            return Optional.of(new Case(name, request, errors(report.findings())));
        } catch (WireException severalProfiles) {
            return Optional.empty();
        }
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.pointer())
                .sorted()
                .toList();
    }

    private static FakeAppflow fakeFor(CreateConnectorProfileRequest request) {
        FakeAppflow fake = FakeAppflow.create();
        if (request.connectorLabel() != null
                && errors(VALIDATOR
                                .validateRequest("CreateConnectorProfile", "profile", RestJson.requestJson(request))
                                .findings())
                        .stream()
                        .noneMatch(error -> error.startsWith("AF1"))) {
            fake.givenConnector(request.connectorLabel());
        }
        return fake;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_have_no_finding_and_are_accepted(ProfilesPage.Example example) {
        assertThat(EVERY_RULE.validate(example.name(), example.json()).findings())
                .isEmpty();
        CreateConnectorProfileRequest request = (CreateConnectorProfileRequest) RestJson.request(
                Operation.CREATE_CONNECTOR_PROFILE, example.json().getBytes(StandardCharsets.UTF_8));
        FakeAppflow fake = fakeFor(request);

        fake.client().createConnectorProfile(request);
        fake.client().updateConnectorProfile(update(request));

        assertThat(fake.client()
                        .describeConnectorProfiles(all -> all.connectorProfileNames(request.connectorProfileName()))
                        .connectorProfileDetails())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_fake_refuses_what_has_errors_and_only_that(Case profile) {
        FakeAppflow fake = fakeFor(profile.request());
        if (profile.errors().isEmpty()) {
            fake.client().createConnectorProfile(profile.request());
            return;
        }
        AppflowException refusal = catchThrowableOfType(
                AppflowException.class, () -> fake.client().createConnectorProfile(profile.request()));

        assertThat(errors(FakeAppflowHint.of(refusal)
                        .map(FakeAppflowHint::findings)
                        .orElse(List.of())))
                .isEqualTo(profile.errors());
    }

    /** An update has no connectorType: the fake knows that of the profile. */
    @ParameterizedTest
    @MethodSource("cases")
    void the_fake_refuses_updates_for_the_same_findings(Case profile) {
        Optional<Connector> connector =
                Connector.ofType(String.valueOf(profile.request().connectorTypeAsString()));
        boolean canBeUpdated = connector.filter(Connector::needsProfile).isPresent()
                && profile.errors().stream().noneMatch(error -> error.startsWith("AF1") || error.startsWith("AF7005"));
        if (!canBeUpdated) {
            return;
        }
        FakeAppflow fake = fakeFor(profile.request());
        String name = profile.request().connectorProfileName();
        if (profile.request().connectorType() == ConnectorType.CUSTOM_CONNECTOR) {
            fake.givenConnectorProfile(name, profile.request().connectorLabel());
        } else {
            fake.givenConnectorProfile(name, profile.request().connectorType());
        }
        if (profile.errors().isEmpty()) {
            fake.client().updateConnectorProfile(update(profile.request()));
            return;
        }
        AppflowException refusal = catchThrowableOfType(
                AppflowException.class, () -> fake.client().updateConnectorProfile(update(profile.request())));

        assertThat(errors(FakeAppflowHint.of(refusal)
                        .map(FakeAppflowHint::findings)
                        .orElse(List.of())))
                .isEqualTo(profile.errors());
    }

    private static UpdateConnectorProfileRequest update(CreateConnectorProfileRequest profile) {
        return UpdateConnectorProfileRequest.builder()
                .connectorProfileName(profile.connectorProfileName())
                .connectionMode(profile.connectionModeAsString())
                .connectorProfileConfig(profile.connectorProfileConfig())
                .build();
    }

    @Test
    void each_connector_has_a_sound_profile_and_three_broken_ones() {
        Map<String, Set<String>> broken = new LinkedHashMap<>();
        broken().filter(each -> !each.errors().isEmpty())
                .forEach(each -> broken.computeIfAbsent(each.name().split(" ", 2)[0], example -> new TreeSet<>())
                        .add(each.name()));
        Set<String> connectors =
                examples().map(ProfilesPage.Example::connector).collect(Collectors.toCollection(TreeSet::new));
        List<String> all = new ArrayList<>();
        for (Connector connector : Connector.values()) {
            if (connector.needsProfile()) {
                all.add(connector.type());
            }
        }

        assertThat(connectors).containsExactlyInAnyOrderElementsOf(all);
        assertThat(examples().map(ProfilesPage.Example::name)).doesNotHaveDuplicates();
        examples()
                .forEach(example -> assertThat(broken.getOrDefault(example.name(), Set.of()))
                        .as(example.name())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void each_grant_type_and_each_authentication_type_has_an_example() {
        String page = ProfilesPage.text();
        for (String type : List.of("CLIENT_CREDENTIALS", "AUTHORIZATION_CODE", "JWT_BEARER")) {
            assertThat(page).contains("\"oAuth2GrantType\": \"" + type + "\"");
        }
        for (String type : List.of("OAUTH2", "APIKEY", "BASIC", "CUSTOM")) {
            assertThat(page).contains("\"authenticationType\": \"" + type + "\"");
        }
    }
}
