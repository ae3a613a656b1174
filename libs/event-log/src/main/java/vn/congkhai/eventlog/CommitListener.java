package vn.congkhai.eventlog;

import java.util.List;

/** Receives the log in order. It may see a batch again after a crash and must not mind. */
@FunctionalInterface
public interface CommitListener {
    /** @param batch consecutive commits; progress is saved when this returns, and the batch comes again if it throws */
    void on(List<Commit> batch) throws Exception;
}
