/** The system of record: a dense, chained, append-only log of commits in MongoDB, read by point reads only. */
@NullMarked
package vn.congkhai.eventlog;

import org.jspecify.annotations.NullMarked;
