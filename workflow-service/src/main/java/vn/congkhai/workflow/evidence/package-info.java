/** The evidence of one article: its commits with proofs, its texts and what the public is served, for a check elsewhere. */
@NullMarked
package vn.congkhai.workflow.evidence;

import org.jspecify.annotations.NullMarked;
