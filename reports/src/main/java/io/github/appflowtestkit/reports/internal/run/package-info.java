/** The run over files: which ones, under which configuration, with what result. */
@NullMarked
package io.github.appflowtestkit.reports.internal.run;

import org.jspecify.annotations.NullMarked;
