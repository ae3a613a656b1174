/** The Lucene index and its promise: each subject at its latest state, at the offsets it was committed with. */
@NullMarked
package vn.congkhai.search.index;

import org.jspecify.annotations.NullMarked;
