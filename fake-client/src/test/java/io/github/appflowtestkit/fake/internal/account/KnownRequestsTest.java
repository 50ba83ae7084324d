package io.github.appflowtestkit.fake.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Requests;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;

/** What is known is taken for what reading and checking would say, and for nothing else. */
class KnownRequestsTest {

    private static final String TOKEN = "4b3e2f7a-0000-4000-8000-3c1f2e6d5a49";

    private static final Set<String> NAME_AND_TOKEN = Set.of("flowName", "clientToken");

    private final KnownRequests known = new KnownRequests(Operation.CREATE_FLOW, NAME_AND_TOKEN);

    @Test
    void sameDefinitionUnderAnotherNameIsKnown() {
        remember(flow("orders").clientToken(TOKEN).build());
        CreateFlowRequest other =
                flow("invoices-2026").clientToken("another token").build();

        assertThat(known.find(json(other))).contains(other);
    }

    @Test
    void otherMembersThanNameAndTokenAreNot() {
        remember(flow("orders").clientToken(TOKEN).build());

        assertThat(known.find(json(flow("orders").build()))).isEmpty();
        assertThat(known.find(json(
                        flow("orders").clientToken(TOKEN).description("daily").build())))
                .isEmpty();
        assertThat(known.find(json(Requests.onEvent("orders").clientToken(TOKEN).build())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-orders", "or ders", "or\\ders", "or\"ders", "käse", "\u0000"})
    void nameThatTheServiceRefusesIsNotTakenFromAKnownRequest(String name) {
        remember(flow("orders").build());

        assertThat(known.find(json(flow(name).build()))).isEmpty();
    }

    @Test
    void nameIsRefusedInTheSameWordsWhetherTheDefinitionIsKnownOrNot() {
        byte[] refused = json(flow("or ders").description("never seen before").build());
        Refused unknown =
                catchThrowableOfType(Refused.class, () -> incoming(refused).check());

        incoming(json(flow("orders").description("never seen before").build())).check();

        Refused thereafter =
                catchThrowableOfType(Refused.class, () -> incoming(refused).check());
        assertThat(thereafter.toException("1"))
                .hasMessage(unknown.toException("1").getMessage());
    }

    @Test
    void whatCameAsJsonIsNotReadAgain() {
        byte[] json = json(flow("orders").description("came as JSON").build());
        IncomingRequest first = incoming(json);
        first.check();

        assertThat(source(incoming(json))).isSameAs(source(first));
    }

    @Test
    void whatCameInTheSdksTypeIsKnownAsJsonToo() {
        CreateFlowRequest request =
                flow("orders").description("came as an object").build();
        IncomingRequest.typed(Operation.CREATE_FLOW, request).check();

        assertThat(source(incoming(json(request)))).isSameAs(request.sourceFlowConfig());
    }

    @Test
    void longestNameIsKnownAndALongerOneIsNot() {
        remember(flow("orders").build());

        assertThat(known.find(json(flow("o".repeat(256)).build()))).isPresent();
        assertThat(known.find(json(flow("o".repeat(257)).build()))).isEmpty();
    }

    @Test
    void membersOfTheSameNamesFurtherInsideAreNoGaps() {
        CreateFlowRequest tagged =
                flow("orders").tags(Map.of("flowName", "a", "clientToken", "b")).build();
        remember(tagged);

        assertThat(known.find(json(tagged))).contains(tagged);
        assertThat(known.find(json(tagged.toBuilder()
                        .tags(Map.of("flowName", "c", "clientToken", "b"))
                        .build())))
                .isEmpty();
    }

    @Test
    void anyOperationIsKnownAgain() {
        KnownRequests describing = new KnownRequests(Operation.DESCRIBE_FLOW, NAME_AND_TOKEN);
        AppflowRequest first = DescribeFlowRequest.builder().flowName("orders").build();
        AppflowRequest second =
                DescribeFlowRequest.builder().flowName("invoices").build();
        describing.remember(json(first), first);

        assertThat(describing.find(json(second))).contains(second);
        assertThat(describing.find("{\"flowName\":\"a\",\"flowName\":\"b\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void whatACallerHasSetForOneCallIsNotKept() {
        CreateFlowRequest configured = flow("orders")
                .overrideConfiguration(call -> call.putHeader("trace", "1"))
                .build();
        remember(configured);

        assertThat(known.find(json(configured)).orElseThrow().overrideConfiguration())
                .isEmpty();
    }

    @Test
    void fewAreKeptAndTheOldestGoes() {
        for (int i = 0; i <= KnownRequests.MOST; i++) {
            remember(flow("orders").description("number " + i).build());
        }

        assertThat(known.find(json(flow("orders").description("number 0").build())))
                .isEmpty();
        for (int i = 1; i <= KnownRequests.MOST; i++) {
            assertThat(known.find(json(flow("orders").description("number " + i).build())))
                    .isPresent();
        }
    }

    @Test
    void longOnesMakeRoomForOneAnother() {
        CreateFlowRequest request = flow("orders").build();
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            texts.add((text(request) + " ".repeat(KnownRequests.MOST_BYTES / 3 + i)).getBytes(StandardCharsets.UTF_8));
            known.remember(texts.get(i), request);
        }
        byte[] tooLong = (text(request) + " ".repeat(KnownRequests.MOST_BYTES)).getBytes(StandardCharsets.UTF_8);
        known.remember(tooLong, request);

        assertThat(texts).extracting(known::has).containsExactly(false, true, true);
        assertThat(known.has(tooLong)).isFalse();
    }

    @Test
    void eachTakesOnePlace() {
        remember(flow("orders").description("older").build());
        for (int i = 0; i < KnownRequests.MOST; i++) {
            remember(flow("orders-" + i).build());
        }

        assertThat(known.find(json(flow("orders").description("older").build())))
                .isPresent();
    }

    @Test
    void whatWouldNotBeFoundAgainTakesNoPlace() {
        remember(flow("orders").build());
        for (int i = 0; i < KnownRequests.MOST; i++) {
            remember(flow("orders").clientToken("so-called \"token\" " + i).build());
        }

        assertThat(known.find(json(flow("orders").build()))).isPresent();
    }

    @Test
    void requestsWithCredentialsAreNeverKept() {
        KnownRequests profiles = new KnownRequests(Operation.CREATE_CONNECTOR_PROFILE, NAME_AND_TOKEN);
        AppflowRequest request = CreateConnectorProfileRequest.builder()
                .connectorProfileName("sf-prod")
                .connectorType(ConnectorType.SALESFORCE)
                .build();
        profiles.remember(json(request), request);

        assertThat(profiles.find(json(request))).isEmpty();
    }

    @Test
    void onlySpotlessRequestsAreKept() {
        byte[] withoutProjection = json(flow("orders")
                .description("breaks a rule")
                .tasks(Requests.onDemand("orders").build().tasks().get(1))
                .build());
        byte[] unknownMember =
                ("{\"colour\":\"red\"," + text(flow("orders").build()).substring(1)).getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < 2; i++) {
            assertThat(incoming(withoutProjection).check().serviceFindings()).isNotEmpty();
            assertThat(incoming(unknownMember).check().notes()).containsExactly("ignored unknown member: /colour");
        }
    }

    /** One character changed, left out or put in anywhere: what is still known must mean what reading would say. */
    @Test
    void whateverIsKnownIsWhatReadingAndCheckingWouldSay() {
        byte[] json = json(flow("orders").clientToken(TOKEN).build());
        remember(flow("orders").clientToken(TOKEN).build());
        Random random = new Random(20260825);
        List<String> found = new ArrayList<>();
        int unknown = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = changed(json, random);
            Optional<AppflowRequest> request = known.find(changed);
            if (request.isEmpty()) {
                unknown++;
                continue;
            }
            assertThat(request).contains(RestJson.request(Operation.CREATE_FLOW, changed));
            RequestCheck.Verdict verdict = RequestCheck.check(Operation.CREATE_FLOW, changed, request.orElseThrow());
            assertThat(verdict.isSpotless()).isTrue();
            found.add(((CreateFlowRequest) request.orElseThrow()).flowName());
        }
        assertThat(found.stream().distinct()).hasSizeGreaterThan(100);
        assertThat(unknown).isGreaterThan(10_000);
    }

    /** The other way round: of what reading and checking find spotless under another name, nothing is missed. */
    @Test
    void whateverDiffersInSoundNamesIsKnown() {
        remember(flow("orders").clientToken(TOKEN).build());
        Random random = new Random(7);
        int sound = 0;
        for (int i = 0; i < 2_000; i++) {
            CreateFlowRequest request =
                    flow(anyText(random)).clientToken(anyText(random)).build();
            boolean isSound;
            try {
                isSound =
                        RequestCheck.check(Operation.CREATE_FLOW, json(request)).isSpotless();
            } catch (Refused | WireException e) {
                isSound = false;
            }
            assertThat(known.find(json(request)).isPresent()).as(text(request)).isEqualTo(isSound);
            assertThat(known.has(json(request))).isEqualTo(isSound);
            sound += isSound ? 1 : 0;
        }
        assertThat(sound).isBetween(200, 1_800);
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(8) == 0 ? (char) (' ' + random.nextInt(95)) : (char) ('a' + random.nextInt(26)));
        }
        return text.toString().replace('"', 'x').replace('\\', 'y');
    }

    private static byte[] changed(byte[] json, Random random) {
        StringBuilder text = new StringBuilder(new String(json, StandardCharsets.UTF_8));
        // Half of the changes where the name is, as most others are simply unknown.
        int at = random.nextBoolean() ? random.nextInt(24) : random.nextInt(text.length());
        String put =
                random.nextInt(3) == 0 ? "" : String.valueOf((char) random.nextInt(random.nextBoolean() ? 128 : 300));
        return text.replace(at, at + random.nextInt(2), put).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void remember(CreateFlowRequest request) {
        known.remember(json(request), request);
    }

    private static CreateFlowRequest.Builder flow(String name) {
        return Requests.onDemand(name);
    }

    private static IncomingRequest incoming(byte[] json) {
        return IncomingRequest.json(Operation.CREATE_FLOW, json);
    }

    private static SourceFlowConfig source(IncomingRequest incoming) {
        return ((CreateFlowRequest) incoming.request()).sourceFlowConfig();
    }

    private static byte[] json(AppflowRequest request) {
        return RestJson.requestJson(request);
    }

    private static String text(AppflowRequest request) {
        return new String(json(request), StandardCharsets.UTF_8);
    }
}
