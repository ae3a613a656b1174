/** Working days of state agencies: which days count, and why a day was skipped. */
@org.jspecify.annotations.NullMarked
package vn.congkhai.regulation.calendar;
