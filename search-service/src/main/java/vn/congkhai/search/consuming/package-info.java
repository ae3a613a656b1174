/** Events of the other services, made into changes of the index. */
@NullMarked
package vn.congkhai.search.consuming;

import org.jspecify.annotations.NullMarked;
