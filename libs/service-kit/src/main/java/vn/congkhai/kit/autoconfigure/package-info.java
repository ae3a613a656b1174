/** Puts the kit into a service that has it on its class path. */
@NullMarked
package vn.congkhai.kit.autoconfigure;

import org.jspecify.annotations.NullMarked;
