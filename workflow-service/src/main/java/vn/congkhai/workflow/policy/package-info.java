/** Turns a portal's regulation, which is data, into the policy the decider asks. */
@NullMarked
package vn.congkhai.workflow.policy;

import org.jspecify.annotations.NullMarked;
