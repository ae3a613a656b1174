/** The embedded server of the MongoDB protocol: an answered write is on disk, whole. */
@NullMarked
package vn.congkhai.local.database;

import org.jspecify.annotations.NullMarked;
