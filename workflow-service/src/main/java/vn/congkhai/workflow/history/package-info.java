/** What happened to an article, for auditors: events, past states, differences. */
@NullMarked
package vn.congkhai.workflow.history;

import org.jspecify.annotations.NullMarked;
