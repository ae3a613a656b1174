/** Articles and lists in MongoDB; every filter is exactly the {@code _id}. */
@NullMarked
package vn.congkhai.content.mongo;

import org.jspecify.annotations.NullMarked;
