/** Applies publication.v1 to articles and lists. */
@NullMarked
package vn.congkhai.content.consuming;

import org.jspecify.annotations.NullMarked;
