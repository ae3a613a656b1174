package vn.congkhai.eventlog;

/** A stored commit that cannot be read: somebody or something has damaged the database. Other commits are not affected. */
public final class BrokenCommitException extends RuntimeException {
    private final long position;

    BrokenCommitException(long position, RuntimeException cause) {
        super("the commit at position " + position + " is damaged: " + cause, cause);
        this.position = position;
    }

    /** Where it lies. */
    public long position() {
        return position;
    }
}
