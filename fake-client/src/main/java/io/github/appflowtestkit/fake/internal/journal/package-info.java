/** Shows calls and requests in failures: numbered, shortened, without secrets. Other modules of the testkit use it. */
@NullMarked
package io.github.appflowtestkit.fake.internal.journal;

import org.jspecify.annotations.NullMarked;
