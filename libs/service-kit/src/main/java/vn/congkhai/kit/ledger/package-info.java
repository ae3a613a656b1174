/** What the public may hold against a log: its tree, its signed checkpoints, and the keys that signed them. */
@NullMarked
package vn.congkhai.kit.ledger;

import org.jspecify.annotations.NullMarked;
