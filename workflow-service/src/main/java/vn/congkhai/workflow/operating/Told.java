package vn.congkhai.workflow.operating;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the services told, as far as they did.
 *
 * @param status of the gateway's answer; 0 when there was none in time
 * @param body the answer, empty object when there was none
 */
record Told(int status, JsonNode body) {
    boolean answered() {
        return status == 200;
    }

    List<JsonNode> items() {
        return body.path("items").valueStream().toList();
    }

    /** Names of services that gave no answer in time. */
    List<String> silent() {
        return body.path("unavailable").valueStream().map(JsonNode::asString).toList();
    }

    static @Nullable Instant time(JsonNode node) {
        try {
            return node.isString() ? Instant.parse(node.asString()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
