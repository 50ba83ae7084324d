/** SARIF 2.1.0, for code scanning and other tools of static analysis. */
@NullMarked
package io.github.appflowtestkit.reports.internal.sarif;

import org.jspecify.annotations.NullMarked;
