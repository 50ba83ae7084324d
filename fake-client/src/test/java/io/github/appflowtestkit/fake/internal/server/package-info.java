@NullMarked
package io.github.appflowtestkit.fake.internal.server;

import org.jspecify.annotations.NullMarked;
