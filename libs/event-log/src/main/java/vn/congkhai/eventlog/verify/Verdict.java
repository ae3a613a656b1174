package vn.congkhai.eventlog.verify;

/** What a verification found. */
public sealed interface Verdict {
    /** Everything is as it was committed. */
    record Intact(long commits, long events) implements Verdict {}

    /**
     * Something was changed.
     *
     * @param position the first commit at which it shows
     * @param reason for people, in English like the command line
     */
    record Tampered(Tampering code, long position, String reason) implements Verdict {}
}
