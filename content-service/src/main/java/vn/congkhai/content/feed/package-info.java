/** Feeds, the sitemap and what robots are told. */
@NullMarked
package vn.congkhai.content.feed;

import org.jspecify.annotations.NullMarked;
