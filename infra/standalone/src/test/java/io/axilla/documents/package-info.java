/** Documents are held to the code: what a table says is there, and what is there stands in it. */
@NullMarked
package io.axilla.documents;

import org.jspecify.annotations.NullMarked;
