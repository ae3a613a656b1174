package vn.congkhai.eventlog;

/** Somebody else has already written this place in an aggregate's history; the command must be decided anew. */
public final class SequenceTakenException extends RuntimeException {
    SequenceTakenException(String aggregateId) {
        super("another command was committed first on " + aggregateId);
    }
}
