/** The log as lines and as a tree: what is read from the database to prove what lies in it. */
@NullMarked
package vn.congkhai.eventlog.export;

import org.jspecify.annotations.NullMarked;
