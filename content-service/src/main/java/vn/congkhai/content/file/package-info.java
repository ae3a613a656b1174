/** Files of published articles. */
@NullMarked
package vn.congkhai.content.file;

import org.jspecify.annotations.NullMarked;
