/** One Kafka broker on this machine, the real one, with the topics of the platform. */
@NullMarked
package vn.congkhai.local.broker;

import org.jspecify.annotations.NullMarked;
