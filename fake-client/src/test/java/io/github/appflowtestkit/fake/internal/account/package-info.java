@NullMarked
package io.github.appflowtestkit.fake.internal.account;

import org.jspecify.annotations.NullMarked;
