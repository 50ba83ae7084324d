@NullMarked
package io.github.appflowtestkit.fake.internal.server.persistence;

import org.jspecify.annotations.NullMarked;
