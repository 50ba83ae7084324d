package io.github.appflowtestkit.fake.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialScopeTest {

    @ParameterizedTest
    @CsvSource({
        "AKIDEXAMPLE, eu-west-1, 123456789012",
        "test, us-gov-west-1, 123456789012",
        "210987654321, us-east-1, 210987654321",
        "21098765432, us-east-1, 123456789012",
    })
    void regionAndAccountComeFromTheCredential(String accessKey, String region, String account) {
        String header = "AWS4-HMAC-SHA256 Credential=" + accessKey + "/20240101/" + region
                + "/appflow/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc";

        assertThat(CredentialScope.of(Optional.of(header))).contains(new CredentialScope(account, region));
    }

    @Test
    void eachHeaderIsReadForItself() {
        String first = "AWS4-HMAC-SHA256 Credential=111111111111/20240101/eu-west-1/appflow/aws4_request, Signature=a";
        String second = "AWS4-HMAC-SHA256 Credential=111111111111/20240101/eu-west-2/appflow/aws4_request, Signature=a";
        String mixed = second + first;

        for (int i = 0; i < 2; i++) {
            assertThat(CredentialScope.of(Optional.of(first)))
                    .contains(new CredentialScope("111111111111", "eu-west-1"));
            assertThat(CredentialScope.of(Optional.of(mixed)))
                    .contains(new CredentialScope("111111111111", "eu-west-2"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic dXNlcjpwYXNz",
                "AWS4-HMAC-SHA256 Credential=a/20240101/EU WEST/appflow/aws4_request",
                "AWS4-HMAC-SHA256 Credential=a/b/c"
            })
    void otherHeadersSayNothing(String header) {
        assertThat(CredentialScope.of(Optional.of(header))).isEmpty();
    }

    @Test
    void unsignedRequestsSayNothing() {
        assertThat(CredentialScope.of(Optional.empty())).isEmpty();
    }
}
