/** The logs of an instance from outside: exported, verified, backed up and restored. */
@NullMarked
package vn.congkhai.local.supervisor.ledger;

import org.jspecify.annotations.NullMarked;
