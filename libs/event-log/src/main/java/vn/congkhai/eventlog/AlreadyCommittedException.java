package vn.congkhai.eventlog;

/** The command with this commit id is already in the log: it must be answered from there, not decided again. */
public final class AlreadyCommittedException extends RuntimeException {
    private final transient Commit commit;

    AlreadyCommittedException(Commit commit) {
        super("commit id is already at position " + commit.position());
        this.commit = commit;
    }

    /** The commit that holds the command's events. */
    public Commit commit() {
        return commit;
    }
}
