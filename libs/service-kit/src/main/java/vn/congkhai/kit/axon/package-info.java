/** Giving commands to Axon's aggregates. */
@NullMarked
package vn.congkhai.kit.axon;

import org.jspecify.annotations.NullMarked;
