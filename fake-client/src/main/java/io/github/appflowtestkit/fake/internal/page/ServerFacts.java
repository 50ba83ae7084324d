package io.github.appflowtestkit.fake.internal.page;

import java.util.List;
import java.util.Map;

/**
 * What the page must know of the server that shows it.
 *
 * @param inRealTime whether its clock runs by itself, so that nobody can move it
 * @param faults the kinds of faults that it takes, with the members of each
 */
public record ServerFacts(boolean inRealTime, Map<String, List<String>> faults) {}
