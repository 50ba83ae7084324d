package io.github.appflowtestkit.junit;

import java.util.Optional;

/**
 * Which Region of which account a named fake is for.
 *
 * @param region empty for that of the test's own fake
 * @param account empty for that of the test's own fake
 */
record Place(Optional<String> region, Optional<String> account) {}
