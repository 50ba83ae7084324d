/** Calls and requests as failures show them: numbered, cut, without secrets. For the modules of this library. */
@NullMarked
package io.github.appflowtestkit.fake.internal.journal;

import org.jspecify.annotations.NullMarked;
