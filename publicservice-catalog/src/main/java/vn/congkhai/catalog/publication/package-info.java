/** What the other services hear of a service, on Kafka. */
@NullMarked
package vn.congkhai.catalog.publication;

import org.jspecify.annotations.NullMarked;
