/** Ready-made lists of any length, in pure Java: newest first, any page in a bounded number of point reads. */
@NullMarked
package vn.congkhai.content.list;

import org.jspecify.annotations.NullMarked;
