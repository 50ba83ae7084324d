/** What the documentation of the service model says, sentence by sentence, and what holds it. */
@NullMarked
package io.github.appflowtestkit.fake.sentences;

import org.jspecify.annotations.NullMarked;
