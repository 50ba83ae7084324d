/** What JUnit finds as a service. Not part of the API. */
@NullMarked
package io.github.appflowtestkit.junit.internal;

import org.jspecify.annotations.NullMarked;
