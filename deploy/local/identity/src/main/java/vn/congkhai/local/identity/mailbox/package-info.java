/** The mail of this machine: taken by SMTP, kept on disk, readable by the operator, sent nowhere. */
@NullMarked
package vn.congkhai.local.identity.mailbox;

import org.jspecify.annotations.NullMarked;
