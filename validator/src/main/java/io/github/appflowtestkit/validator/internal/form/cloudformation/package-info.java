/** CloudFormation templates, those of SAM and the CDK included: resources of type AWS::AppFlow::Flow. */
@NullMarked
package io.github.appflowtestkit.validator.internal.form.cloudformation;

import org.jspecify.annotations.NullMarked;
