/** The contract that every door of the fake passes, and, where asked, a real account. */
@NullMarked
package io.github.appflowtestkit.fake.contract;

import org.jspecify.annotations.NullMarked;
