package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorProvisioningConfig;

/** Checks how a custom connector is provisioned: by a Lambda function, the only way there is. */
final class Provisioning {

    private static final Pattern FUNCTION =
            Pattern.compile("arn:aws[a-z-]*:lambda:[^:]+:[0-9]+:function:[^:]+(:[^:]+)?");

    private Provisioning() {}

    /** Throws an error of the service if the Lambda function is missing, or its ARN is not one of a Lambda function. */
    static void require(CallContext call, @Nullable ConnectorProvisioningConfig config) {
        if (config == null || config.lambda() == null) {
            throw call.error(ErrorMessage.LAMBDA_REQUIRED)
                    .because("set connectorProvisioningConfig.lambda.lambdaArn to the ARN of the connector's function");
        }
        check(call, config);
    }

    /** Throws an error of the service if an ARN is there that is not one of a Lambda function. */
    static void check(CallContext call, @Nullable ConnectorProvisioningConfig config) {
        if (config != null
                && config.lambda() != null
                && !FUNCTION.matcher(config.lambda().lambdaArn()).matches()) {
            throw call.error(ErrorMessage.NOT_A_LAMBDA, config.lambda().lambdaArn())
                    .because(
                            "lambdaArn must be like arn:aws:lambda:us-east-1:123456789012:function:my-connector, but is \""
                                    + config.lambda().lambdaArn() + "\"");
        }
    }
}
