/** What the other services hear of a question, on Kafka. */
@NullMarked
package vn.congkhai.qa.publication;

import org.jspecify.annotations.NullMarked;
