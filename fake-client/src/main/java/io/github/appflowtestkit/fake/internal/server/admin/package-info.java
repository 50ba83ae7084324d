/**
 * The admin routes, below {@code /_testkit}: tests in other languages control and inspect a served fake there, as tests
 * in Java do with {@code FakeAppflow}. The routes translate and hold no logic. {@code control.schema.json} beside these
 * classes describes their requests and answers.
 *
 * <p>The classes are not part of the public interface and may change in any version. The requests and answers are.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.server.admin;

import org.jspecify.annotations.NullMarked;
