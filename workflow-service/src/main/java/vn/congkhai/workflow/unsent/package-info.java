/** Phiếu chưa gửi: what staff have typed and not sent, each person's own, kept for a while on the server. */
@NullMarked
package vn.congkhai.workflow.unsent;

import org.jspecify.annotations.NullMarked;
