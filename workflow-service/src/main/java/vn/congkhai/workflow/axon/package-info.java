/** Axon's aggregates: a shell without rules around the deciders. */
@NullMarked
package vn.congkhai.workflow.axon;

import org.jspecify.annotations.NullMarked;
