/** The store of Axon's MongoDB extension under the same faults, for comparison only. */
@NullMarked
package vn.congkhai.system.faults.axon;

import org.jspecify.annotations.NullMarked;
