/** Sách hướng dẫn: the guides of {@code docs/guide-vi} for who works at a portal, served as pages. */
@NullMarked
package vn.congkhai.content.guide;

import org.jspecify.annotations.NullMarked;
