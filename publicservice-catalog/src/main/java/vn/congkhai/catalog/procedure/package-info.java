/** Thủ tục hành chính: what may be registered, in plain Java without clock, chance or I/O. */
@NullMarked
package vn.congkhai.catalog.procedure;

import org.jspecify.annotations.NullMarked;
