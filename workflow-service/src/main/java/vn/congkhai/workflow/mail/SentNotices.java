package vn.congkhai.workflow.mail;

import java.time.Instant;

/** Which letters have been settled: sent, or refused for good. */
public interface SentNotices {
    /** Whether the letter with that id needs no further attempt. */
    boolean isSettled(String id);

    /** Notes that it needs none. */
    void settle(String id, boolean sent, Instant at);
}
