/** Generations of articles and lists: one answers, and the next may be built beside it. */
@NullMarked
package vn.congkhai.content.generation;

import org.jspecify.annotations.NullMarked;
