/**
 * What lies below {@code /_testkit/} of a served fake: tests in other languages steer and see it there, as tests in Java
 * do with {@code FakeAppflow}. The requests translate; they hold no logic. {@code control.schema.json} beside these
 * classes describes every request and answer.
 *
 * <p>Not part of the public interface: it may change in any version. The requests and answers are.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.server.admin;

import org.jspecify.annotations.NullMarked;
