/** Ban Biên tập: who holds which right on a portal, by which decision, and since when; plain Java. */
@NullMarked
package vn.congkhai.workflow.board;

import org.jspecify.annotations.NullMarked;
