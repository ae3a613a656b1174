/** Vietnamese text as every service compares, searches and names it; the author's own text is never rewritten. */
@NullMarked
package vn.congkhai.text;

import org.jspecify.annotations.NullMarked;
