/** The catalogue as the public reads it: ready documents, read by their key. */
@NullMarked
package vn.congkhai.catalog.reading;

import org.jspecify.annotations.NullMarked;
