package vn.congkhai.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The last commits that this process has appended, so that its projections need not read back what it has just written. A
 * commit at a position never changes, and only durable ones come in.
 */
final class RecentCommits {
    private static final int KEPT = 256;
    /** Longer ones are read from the database: 256 of the longest would be a quarter of a gigabyte. */
    private static final int LONGEST = 16_384;

    private final AtomicReferenceArray<Commit> ring = new AtomicReferenceArray<>(KEPT);

    void add(Commit commit) {
        long length = commit.events().stream()
                .mapToLong(event -> event.payload().length())
                .sum();
        if (length <= LONGEST) ring.set(place(commit.position()), commit);
    }

    /** Up to {@code max} commits from a position on, without a hole; empty when that position is not kept. */
    List<Commit> from(long position, int max) {
        List<Commit> found = new ArrayList<>();
        while (found.size() < max) {
            long wanted = position + found.size();
            Commit commit = ring.get(place(wanted));
            if (commit == null || commit.position() != wanted) break;
            found.add(commit);
        }
        return found;
    }

    /** The one with that id, if it is kept. */
    Optional<Commit> withId(String commitId) {
        for (int i = 0; i < KEPT; i++) {
            Commit commit = ring.get(i);
            if (commit != null && commitId.equals(commit.commitId())) return Optional.of(commit);
        }
        return Optional.empty();
    }

    private static int place(long position) {
        return (int) Math.floorMod(position, (long) KEPT);
    }
}
