/** What an operator sees of this service. */
@NullMarked
package vn.congkhai.kit.operations;

import org.jspecify.annotations.NullMarked;
