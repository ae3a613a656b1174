/** Files named by what is in them. */
@NullMarked
package vn.congkhai.kit.media;

import org.jspecify.annotations.NullMarked;
