/** What the pages of every console share: the frame, what forms send, how refusals read. */
@NullMarked
package vn.congkhai.page.console;

import org.jspecify.annotations.NullMarked;
