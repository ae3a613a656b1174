/** The commands of {@code ./portal}: the result alone on standard output, everything else on standard error. */
@NullMarked
package vn.congkhai.local.supervisor.cli;

import org.jspecify.annotations.NullMarked;
