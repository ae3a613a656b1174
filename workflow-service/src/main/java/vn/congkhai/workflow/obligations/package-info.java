/** What units owe, kept up to date: registered, met by articles, moved with the calendar. */
@NullMarked
package vn.congkhai.workflow.obligations;

import org.jspecify.annotations.NullMarked;
