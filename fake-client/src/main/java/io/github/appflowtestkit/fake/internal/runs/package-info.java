/**
 * Runs of flows in virtual time: when a schedule fires, what a run looks like at an instant, and what it reports.
 *
 * <p>Nothing here knows an account. A flow's runs are worked out when they are looked at, so that a year of hourly
 * runs costs nothing until somebody asks.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.runs;

import org.jspecify.annotations.NullMarked;
