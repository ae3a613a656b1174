/** The shell that lets Axon load, decide and append; no rules here. */
@NullMarked
package vn.congkhai.catalog.axon;

import org.jspecify.annotations.NullMarked;
