@NullMarked
package io.github.appflowtestkit.fake.http;

import org.jspecify.annotations.NullMarked;
