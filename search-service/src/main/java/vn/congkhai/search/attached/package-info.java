/** What attached files say: read by Apache Tika in a process of its own, bounded in time, memory and length. */
@NullMarked
package vn.congkhai.search.attached;

import org.jspecify.annotations.NullMarked;
