/** What machines read of a portal: addresses in full, and feeds. */
@NullMarked
package vn.congkhai.page.feed;

import org.jspecify.annotations.NullMarked;
