package vn.congkhai.eventlog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One command's commit on its way into the log, and the answer its caller waits for. */
final class Append {
    private final PendingCommit pending;
    private final int bytes;
    private final CompletableFuture<Commit> answer = new CompletableFuture<>();

    Append(PendingCommit pending) {
        this.pending = pending;
        this.bytes = CommitSize.of(pending);
    }

    PendingCommit pending() {
        return pending;
    }

    int bytes() {
        return bytes;
    }

    void durable(Commit commit) {
        answer.complete(commit);
    }

    void refused(RuntimeException why) {
        answer.completeExceptionally(why);
    }

    /** Waits for the answer; an interrupt does not end it, because the commit may be durable. */
    Commit await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException why) throw why;
            throw e;
        }
    }
}
