@NullMarked
package io.github.appflowtestkit.fake.internal.http;

import org.jspecify.annotations.NullMarked;
