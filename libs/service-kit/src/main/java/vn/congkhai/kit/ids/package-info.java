/** Identifiers. */
@NullMarked
package vn.congkhai.kit.ids;

import org.jspecify.annotations.NullMarked;
