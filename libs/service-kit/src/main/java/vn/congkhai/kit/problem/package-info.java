/** Every refusal and every failure as an RFC 9457 problem, or as a page for browsers. */
@NullMarked
package vn.congkhai.kit.problem;

import org.jspecify.annotations.NullMarked;
