/** Checks a log from outside, with nothing but the JDK: what was changed, where, and by which sign it shows. */
@NullMarked
package vn.congkhai.eventlog.verify;

import org.jspecify.annotations.NullMarked;
