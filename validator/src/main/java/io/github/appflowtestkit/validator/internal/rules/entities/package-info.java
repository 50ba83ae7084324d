/** Rules about fields: what recorded answers of DescribeConnectorEntity say about them. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.entities;

import org.jspecify.annotations.NullMarked;
