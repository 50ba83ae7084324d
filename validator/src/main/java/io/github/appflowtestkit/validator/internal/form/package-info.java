/**
 * Forms of documents: how a document is recognized, where its flows are, and how each one becomes a CreateFlow request.
 *
 * <p>A form is one package below this one. Structure and rules see only the request; what they find is mapped back to the
 * document and to the words of the form.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.form;

import org.jspecify.annotations.NullMarked;
