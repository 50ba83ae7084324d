/** The connectors of type CustomConnector by AWS, as data that every layer may know. */
@NullMarked
package io.github.appflowtestkit.validator.internal.authored;

import org.jspecify.annotations.NullMarked;
