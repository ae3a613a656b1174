/** The system on one machine: which processes it has, how they find each other, and what people see of it. */
@NullMarked
package vn.congkhai.local.supervisor.system;

import org.jspecify.annotations.NullMarked;
