package io.github.appflowtestkit.fake.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationRouteTest {

    private static final String ARN = "arn:aws:appflow:eu-west-1:123456789012:flow/orders";

    @ParameterizedTest
    @EnumSource
    void everyOperationHasItsAddress(Operation operation) {
        String path = operation.uriTemplate().replace("{resourceArn}", "arn%3Aaws%3Aappflow%3A%3A%3Aflow%2Fa");

        assertThat(OperationRoute.of(operation.httpMethod(), path, "").map(OperationRoute::operation))
                .contains(operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tags/arn:aws:appflow:eu-west-1:123456789012:flow/orders",
                "/tags/arn%3Aaws%3Aappflow%3Aeu-west-1%3A123456789012%3Aflow%2Forders",
                "/tags/arn%3aaws%3aappflow:eu-west-1:123456789012:flow%2forders"
            })
    void labelsAreDecoded(String path) {
        assertThat(OperationRoute.of("GET", path, "").flatMap(OperationRoute::label))
                .contains(ARN);
    }

    @Test
    void plusIsAPlusInAPathAndASpaceInAQuery() {
        assertThat(OperationRoute.of("DELETE", "/tags/a+b", "tagKeys=a+b&tagKeys=c%2Bd&tagKeys=&x&%C3%A4=1"))
                .contains(new OperationRoute(
                        Operation.UNTAG_RESOURCE,
                        Optional.of("a+b"),
                        Map.of("tagKeys", List.of("a b", "c+d", ""), "x", List.of(""), "ä", List.of("1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/create-flow",
        "POST,/create-flow/",
        "POST,//create-flow",
        "POST,/Create-Flow",
        "POST,/create%2Dflow",
        "POST,/x/../create-flow",
        "POST,/create-flow%00",
        "POST,''",
        "POST,/",
        "PUT,/tags/a",
        "GET,/tags",
        "GET,/tags/",
        "GET,/tags/%",
        "GET,/tags/%4",
        "GET,/tags/%zz",
        "GET,/tags/%-1",
        "GET,/tags/%FF",
        "OPTIONS,*",
    })
    void otherAddressesHaveNoOperation(String method, String path) {
        assertThat(OperationRoute.of(method, path, "")).isEmpty();
    }

    @Test
    void brokenQueriesAndEndlessLabelsHaveNoOperation() {
        assertThat(OperationRoute.of("DELETE", "/tags/a", "tagKeys=%E4")).isEmpty();
        assertThat(OperationRoute.of("GET", "/tags/" + "a".repeat(2049), "")).isEmpty();
    }
}
