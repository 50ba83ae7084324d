@NullMarked
package io.github.appflowtestkit.fake.account;

import org.jspecify.annotations.NullMarked;
