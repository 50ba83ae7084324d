/** The language server: findings, pages, completion and fixes in editors, in the Language Server Protocol over two streams. */
@NullMarked
package io.github.appflowtestkit.cli.lsp;

import org.jspecify.annotations.NullMarked;
