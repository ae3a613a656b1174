package vn.congkhai.eventlog;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/**
 * The gapless, chained log of one service: positions dense from 1, aggregate sequences dense from 0, a commit id at most once.
 *
 * <p>Every read is a point read by a unique key, which costs the same at a thousand commits and at a million. The collection
 * is only ever inserted into.
 */
public final class CommitLog {
    private static final int STREAM_PAGE = 16;

    private final CommitStore store;
    private final Clock clock;
    private final CommitAppender appender;
    private final AtomicReference<LogHead> head;
    private final RecentCommits recent = new RecentCommits();
    private final RecentStreams streams = new RecentStreams();
    private final HeadWatch watch;

    private CommitLog(CommitStore store, Clock clock, SlotWriter writer, AppendMeters meters) {
        this.store = store;
        this.clock = clock;
        this.appender = new CommitAppender(writer, meters);
        this.head = new AtomicReference<>(new LogHead(store.epoch(), 0, 0));
        this.watch = new HeadWatch(this::advanced);
    }

    /**
     * Opens the log of a service's database, and makes it on first use.
     *
     * @param writer {@code service@host#instance}, recorded in every commit
     * @param clock the clock of decisions; a commit's time never goes back even if the clock does
     */
    public static CommitLog open(MongoDatabase database, String writer, Clock clock, MeterRegistry meters) {
        return open(MongoCommitStore.open(database), writer, clock, meters);
    }

    static CommitLog open(CommitStore store, String writer, Clock clock, MeterRegistry meters) {
        return open(store, writer, clock, Pauses.REAL, meters);
    }

    static CommitLog open(CommitStore store, String writer, Clock clock, Pauses pauses, MeterRegistry meters) {
        AppendMeters ours = new AppendMeters(meters);
        return new CommitLog(store, clock, new SlotWriter(store, writer, clock, pauses, ours), ours);
    }

    /**
     * Makes the commit durable, together with those that wait at the same time.
     *
     * @throws SequenceTakenException when an aggregate has moved on since it was read
     * @throws AlreadyCommittedException when the commit id is in the log
     * @throws LogUnavailableException when the outcome could not be learnt in time
     * @throws CommitTooLargeException above 1 MiB
     * @throws IllegalArgumentException for text that no UTF-8 can hold
     */
    public Commit append(PendingCommit pending) {
        Commit commit = appender.append(pending);
        recent.add(commit);
        streams.add(commit);
        seen(Slot.of(commit));
        watch.tell();
        return commit;
    }

    /**
     * Up to {@code max} commits from {@code from} on, in order and without holes; those before a damaged one if there is one.
     *
     * @throws BrokenCommitException when the first of them cannot be read
     */
    public List<Commit> commits(long from, int max) {
        try {
            return prefix(from, max);
        } catch (BrokenCommitException e) {
            if (e.position() <= from) throw e;
            return prefix(from, (int) (e.position() - from));
        }
    }

    private List<Commit> prefix(long from, int max) {
        List<Commit> prefix = new ArrayList<>(max);
        for (Commit commit : store.at(LongStream.range(from, from + max).boxed().toList())) {
            if (commit.position() != from + prefix.size()) break;
            prefix.add(commit);
        }
        return prefix;
    }

    /**
     * The commit at a position, if the log reaches it.
     *
     * @throws BrokenCommitException when it cannot be read
     */
    public Optional<Commit> commit(long position) {
        return position < 1
                ? Optional.empty()
                : store.at(List.of(position)).stream().findFirst();
    }

    /** The commit that carries this commit id: how a retried command finds what it already did. */
    public Optional<Commit> findCommit(String commitId) {
        Optional<Commit> ours = recent.withId(commitId);
        if (ours.isPresent()) return ours;
        return store.holding(List.of(CommitDocuments.COMMIT_KEY + commitId)).stream()
                .findFirst();
    }

    /**
     * The history of one aggregate from a sequence number on, in order; empty for an aggregate that nothing has happened to.
     *
     * @throws BrokenCommitException when a commit that holds a part of it cannot be read
     */
    public List<LoggedEvent> stream(String aggregateId, long fromSequence) {
        List<LoggedEvent> events = new ArrayList<>();
        while (true) {
            int before = events.size();
            for (LoggedEvent event : page(aggregateId, fromSequence + before)) {
                // Dense from 0: what comes behind a hole is not ours to show.
                if (event.sequence() != fromSequence + events.size()) return events;
                events.add(event);
            }
            if (events.size() - before < STREAM_PAGE) return events;
        }
    }

    /**
     * What a follower needs of a history: from its beginning at least to an event it was given, and without a look into the database
     * for what this process has read or written lately.
     *
     * @throws BrokenCommitException when a commit that holds a part of it cannot be read
     */
    public List<LoggedEvent> streamTo(LoggedEvent event) {
        List<LoggedEvent> known = streams.of(event.aggregateId());
        if (known.size() > event.sequence()) return known;
        List<LoggedEvent> read = stream(event.aggregateId(), 0);
        streams.keep(event.aggregateId(), read);
        return read;
    }

    /** Whether an aggregate's history has reached a sequence number. */
    public boolean hasEvent(String aggregateId, long sequence) {
        return !store.holding(List.of(CommitDocuments.aggregateKey(aggregateId, sequence)))
                .isEmpty();
    }

    private Iterable<LoggedEvent> page(String aggregateId, long from) {
        List<String> keys = LongStream.range(from, from + STREAM_PAGE)
                .mapToObj(sequence -> CommitDocuments.aggregateKey(aggregateId, sequence))
                .toList();
        TreeMap<Long, LoggedEvent> page = new TreeMap<>();
        for (Commit commit : store.holding(keys)) {
            for (LoggedEvent event : commit.events()) {
                boolean asked = event.aggregateId().equals(aggregateId)
                        && event.sequence() >= from
                        && event.sequence() < from + STREAM_PAGE;
                if (asked) page.put(event.sequence(), event);
            }
        }
        return page.values();
    }

    /** The log's identity and how far it reaches now. */
    public LogHead head() {
        Slot last = new DenseSearch(store).last(known().position());
        if (last != null) seen(last);
        return known();
    }

    /** Position of the last commit before an instant, 0 if there is none: commit times never go back, so this is a search. */
    public long positionBefore(Instant instant) {
        Slot last = new DenseSearch(store).last(0, slot -> slot.ts().isBefore(instant));
        return last == null ? 0 : last.position();
    }

    /** Index of the last event up to a position, 0 before the first. */
    long eventsUpTo(long position) {
        Slot slot = store.slots(List.of(position)).get(position);
        return slot == null ? 0 : slot.nextEvent() - 1;
    }

    /** Whether the log has grown by the hand of another process. */
    private boolean advanced() {
        long before = known().position();
        return store.slots(List.of(before + 1)).containsKey(before + 1) && head().position() > before;
    }

    /**
     * What a follower reads next: as {@link #commits}, but no further than this process has heard of, and without a look into the
     * database for what it has just written itself.
     *
     * @throws BrokenCommitException when the first of them cannot be read
     */
    List<Commit> next(long from, int max) {
        List<Commit> ours = recent.from(from, max);
        return ours.isEmpty() ? commits(from, (int) Math.min(max, heardOf() - from + 1)) : ours;
    }

    /** The last position that this process has heard of, without a look into the database: never ahead, perhaps behind. */
    long heardOf() {
        return known().position();
    }

    private LogHead known() {
        return Objects.requireNonNull(head.get());
    }

    private void seen(Slot slot) {
        head.accumulateAndGet(
                new LogHead(epoch(), slot.position(), slot.nextEvent() - 1),
                (before, now) -> before.position() >= now.position() ? before : now);
    }

    /** Identity of this log. A token that names another epoch belongs to another log. */
    public String epoch() {
        return store.epoch();
    }

    /** The clock that commits are dated by. */
    public Clock clock() {
        return clock;
    }

    /** Runs after every commit of this process, and soon after those of others; a follower uses it to wake. */
    void onGrowth(Runnable listener) {
        watch.add(listener);
    }

    void removeListener(Runnable listener) {
        watch.remove(listener);
    }
}
