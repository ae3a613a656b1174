/** The whole system, started and driven from outside as a newcomer, an editor or an attacker would. */
@NullMarked
package vn.congkhai.system;

import org.jspecify.annotations.NullMarked;
