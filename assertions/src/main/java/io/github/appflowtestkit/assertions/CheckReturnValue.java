package io.github.appflowtestkit.assertions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets tools report a call whose result nobody uses: they go by this name in any package. AssertJ has such an annotation,
 * but moved it between its versions 3 and 4.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface CheckReturnValue {}
