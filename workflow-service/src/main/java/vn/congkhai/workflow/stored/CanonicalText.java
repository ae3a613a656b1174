package vn.congkhai.workflow.stored;

import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.eventlog.BlobStore;

/** A text as canonical JSON (RFC 8785): the bytes whose hash the approver approves. */
public final class CanonicalText {
    private final byte[] bytes;
    private final String hash;

    CanonicalText(byte[] bytes) {
        this.bytes = bytes.clone();
        this.hash = BlobStore.sha256(bytes);
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** The text as it will be read back. */
    public ObjectNode document() {
        return (ObjectNode) WorkflowEvents.json().readTree(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
