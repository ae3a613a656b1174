/** Strict JSON in, canonical JSON out. */
@NullMarked
package vn.congkhai.kit.json;

import org.jspecify.annotations.NullMarked;
