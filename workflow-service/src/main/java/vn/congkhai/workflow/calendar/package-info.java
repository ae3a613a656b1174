/** Lịch làm việc: what administrators decide about single days; the calendar these decisions change ships with the platform. */
@NullMarked
package vn.congkhai.workflow.calendar;

import org.jspecify.annotations.NullMarked;
