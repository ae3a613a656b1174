package vn.congkhai.eventlog.verify;

/** What was done to a log, as far as it shows. The names are the codes of {@code ./portal verify}. */
public enum Tampering {
    /** A commit is not what its hash, or the commit behind it, says. */
    CONTENT_CHANGED,
    /** A checkpoint knows more commits than there are. */
    TAIL_MISSING,
    /** Commits lie in other places than they were committed to. */
    ORDER_CHANGED,
    /** A commit claims a time before the commit in front of it, or before its own events. */
    BACKDATED,
    /** Everything fits together, but not with what a checkpoint says about it. */
    HISTORY_REWRITTEN,
    /** A commit, or a place in the history of a subject, is missing in the middle. */
    GAP,
    /** A checkpoint was not signed by a key of the log. */
    BAD_SIGNATURE,
    /** A text is not the one that was approved and served. */
    SERVED_TEXT_DIFFERS
}
