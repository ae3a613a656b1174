/** CloudEvents over Kafka: out, in, dead letters and compacted tables. */
@NullMarked
package vn.congkhai.kit.messaging;

import org.jspecify.annotations.NullMarked;
