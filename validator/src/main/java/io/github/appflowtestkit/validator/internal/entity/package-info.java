/** Recorded answers of DescribeConnectorEntity: what they say about fields, and where they are. */
@NullMarked
package io.github.appflowtestkit.validator.internal.entity;

import org.jspecify.annotations.NullMarked;
