/** How Vietnamese text and document numbers become terms, the same for what is indexed and what is asked. */
@NullMarked
package vn.congkhai.search.text;

import org.jspecify.annotations.NullMarked;
