package vn.congkhai.eventlog;

/** A commit above 1 MiB: texts and attachments belong in the blob store, and enter an event by their hash. */
public final class CommitTooLargeException extends RuntimeException {
    CommitTooLargeException(long bytes) {
        super("a commit of " + bytes + " bytes; at most " + CommitSize.MAX_BYTES);
    }
}
