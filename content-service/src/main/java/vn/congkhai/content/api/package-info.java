/** The public JSON of articles and of the regulation. */
@NullMarked
package vn.congkhai.content.api;

import org.jspecify.annotations.NullMarked;
