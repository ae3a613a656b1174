package vn.congkhai.local.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests change the store side by side and commits only while none of them does.
 *
 * <p>The server writes a document, its {@code _id} entry and its other index entries one after another. A commit between
 * two of them would put half a write on disk, and a kill would leave it there. So every request holds the read lock, and
 * one thread takes the write lock, commits once for everybody who waits, and then lets them be answered.
 */
final class CommitGate implements AutoCloseable {
    /** Any collection, or more than one. */
    static final String ANY = "";

    private static final Duration IDLE = Duration.ofMillis(250);
    /** How long idle work that was asked for is put off by a stream of requests. */
    private static final Duration LATEST = Duration.ofSeconds(5);

    /** Where several wait for commits, they come no closer than this, so that one is for more of them: it costs the same for any number. */
    private static final Duration APART = Duration.ofMillis(10);

    private static final int SEVERAL = 3;

    /** Fair, so that a stream of requests cannot keep the committer out. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    private final Lock committing;
    private final BlockingQueue<CompletableFuture<Void>> waiting = new LinkedBlockingQueue<>();
    private final Runnable commit;
    private final Runnable whenIdle;
    private final Thread committer;
    private final AtomicLong asked = new AtomicLong();
    /** When the last commit for several began; only the committer knows it. */
    private long lately = System.nanoTime() - APART.toNanos();

    /** The collections with changes that are not on disk yet. */
    private final Set<String> unsaved = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;

    private CommitGate(Runnable commit, Runnable whenIdle, @Nullable Lock committing) {
        this.committing = committing == null ? lock.writeLock() : committing;
        this.commit = commit;
        this.whenIdle = whenIdle;
        this.committer = Thread.ofPlatform().name("committer").unstarted(this::work);
    }

    /** @param whenIdle called under the same exclusion when nobody has asked for a commit for a quarter of a second */
    static CommitGate open(Runnable commit, Runnable whenIdle) {
        return open(commit, whenIdle, null);
    }

    /** @param committing what the committer holds; anything but the gate's own lets requests in, which a test shows to be fatal */
    static CommitGate open(Runnable commit, Runnable whenIdle, @Nullable Lock committing) {
        CommitGate gate = new CommitGate(commit, whenIdle, committing);
        gate.committer.start();
        return gate;
    }

    /**
     * Answers once the change is on disk; an error too, because the request may have changed something before it.
     *
     * @param where the collection that is changed, {@link #ANY} when that cannot be told
     */
    <T> T change(String where, Supplier<T> request) {
        CompletableFuture<Void> committed = new CompletableFuture<>();
        lock.readLock().lock();
        try {
            unsaved.add(where);
            return request.get();
        } finally {
            waiting.add(committed);
            lock.readLock().unlock();
            committed.join();
        }
    }

    /** Runs alone: nobody sees it half done. */
    <T> T changeAlone(Supplier<T> request) {
        lock.writeLock().lock();
        try {
            unsaved.add(ANY);
            T answer = request.get();
            save();
            return answer;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Has the idle work done within five seconds, also when there is no idle moment. */
    void idleWorkSoon() {
        asked.compareAndSet(0, System.nanoTime());
    }

    /** Answers at once; the change is on disk with the next commit, at the latest when a quarter of a second was quiet. */
    <T> T changeRelaxed(String where, Supplier<T> request) {
        lock.readLock().lock();
        try {
            unsaved.add(where);
            return request.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Answers at once, perhaps with what is not on disk yet. */
    <T> T read(Supplier<T> request) {
        lock.readLock().lock();
        try {
            return request.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Answers when all it may have seen is on disk: what read concern "majority" promises on a single server.
     *
     * @param where the collection that is read, {@link #ANY} when that cannot be told
     */
    <T> T readDurable(String where, Supplier<T> request) {
        CompletableFuture<Void> committed = new CompletableFuture<>();
        lock.readLock().lock();
        try {
            return request.get();
        } finally {
            if (mayBeUnsaved(where)) {
                waiting.add(committed);
            } else {
                committed.complete(null);
            }
            lock.readLock().unlock();
            committed.join();
        }
    }

    /** Commits what is waiting and ends; requests that come later are refused by the closed store. */
    @Override
    public void close() {
        closing = true;
        // A wake-up through the queue: an interrupt would close the store's file channel under a commit.
        waiting.add(new CompletableFuture<>());
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!closing || !waiting.isEmpty()) {
            CompletableFuture<Void> first = nextWaiting();
            if (first != null) {
                commitFor(first);
                long since = asked.get();
                if (since != 0 && System.nanoTime() - since > LATEST.toNanos()) exclusively(this::idle);
            } else if (!closing) {
                exclusively(unsaved.isEmpty() ? this::idle : this::save);
            }
        }
    }

    private boolean mayBeUnsaved(String where) {
        return where.equals(ANY) ? !unsaved.isEmpty() : unsaved.contains(where) || unsaved.contains(ANY);
    }

    private void idle() {
        asked.set(0);
        if (!unsaved.isEmpty()) save();
        whenIdle.run();
    }

    private @Nullable CompletableFuture<Void> nextWaiting() {
        try {
            return closing ? waiting.poll() : waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; if somebody did, the requests that wait would still need their commit.
            return waiting.poll();
        }
    }

    private void commitFor(CompletableFuture<Void> first) {
        List<CompletableFuture<Void>> answered = new ArrayList<>();
        answered.add(first);
        gather();
        long began = System.nanoTime();
        try {
            exclusively(() -> {
                waiting.drainTo(answered);
                save();
            });
            lately = answered.size() < SEVERAL ? began - APART.toNanos() : began;
            answered.forEach(one -> one.complete(null));
        } catch (RuntimeException e) {
            answered.forEach(one -> one.completeExceptionally(e));
        }
    }

    private void gather() {
        long end = lately + APART.toNanos();
        for (long left = end - System.nanoTime(); left > 0 && !closing; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void save() {
        commit.run();
        unsaved.clear();
    }

    private void exclusively(Runnable work) {
        committing.lock();
        try {
            work.run();
        } finally {
            committing.unlock();
        }
    }
}
