package vn.congkhai.eventlog;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * The gapless, chained log of one service: positions dense from 1, aggregate sequences dense from 0, a commit id at most once.
 *
 * <p>Every read is a point read by a unique key, which costs the same at a thousand commits and at a million. The collection
 * is only ever inserted into.
 */
public final class CommitLog {
    private static final String COLLECTION = "commits";
    private static final long HEADER = 0;
    private static final int STREAM_PAGE = 16;

    private final MongoCollection<Document> commits;
    private final String epoch;
    private final Clock clock;
    private final CommitAppender appender;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private CommitLog(
            MongoCollection<Document> commits, String epoch, String writer, Clock clock, MeterRegistry meters) {
        this.commits = commits;
        this.epoch = epoch;
        this.clock = clock;
        this.appender = new CommitAppender(this, commits, writer, clock, meters);
    }

    /**
     * Opens the log of a service's database, and makes it on first use.
     *
     * @param writer {@code service@host#instance}, recorded in every commit
     * @param clock the clock of decisions; a commit's time never goes back even if the clock does
     */
    public static CommitLog open(MongoDatabase database, String writer, Clock clock, MeterRegistry meters) {
        MongoCollection<Document> commits = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        commits.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        return new CommitLog(commits, epoch(commits), writer, clock, meters);
    }

    private static String epoch(MongoCollection<Document> commits) {
        Document header = commits.find(Filters.eq("_id", HEADER)).first();
        if (header == null) {
            header = new Document("_id", HEADER)
                    .append("epoch", UUID.randomUUID().toString())
                    .append("keys", List.of("H|header"));
            commits.insertOne(header);
        }
        return header.getString("epoch");
    }

    /**
     * Makes the commit durable.
     *
     * @throws SequenceTakenException when an aggregate has moved on since it was read
     * @throws AlreadyCommittedException when the commit id is in the log
     * @throws LogUnavailableException when the outcome could not be learnt in time
     * @throws CommitTooLargeException above 1 MiB
     */
    public Commit append(PendingCommit pending) {
        Commit commit = appender.append(pending);
        listeners.forEach(Runnable::run);
        return commit;
    }

    /** Up to {@code max} commits from {@code from} on, in order and without holes. */
    public List<Commit> commits(long from, int max) {
        TreeMap<Long, Commit> found = new TreeMap<>();
        List<Long> ids = LongStream.range(from, from + max).boxed().toList();
        for (Document document : commits.find(Filters.in("_id", ids))) {
            Commit commit = CommitDocuments.toCommit(document);
            found.put(commit.position(), commit);
        }
        List<Commit> prefix = new ArrayList<>(found.size());
        for (Commit commit : found.values()) {
            if (commit.position() != from + prefix.size()) break;
            prefix.add(commit);
        }
        return prefix;
    }

    /** The commit at a position, if the log reaches it. */
    public Optional<Commit> commit(long position) {
        return position < 1
                ? Optional.empty()
                : Optional.ofNullable(commits.find(Filters.eq("_id", position)).first())
                        .map(CommitDocuments::toCommit);
    }

    /** The commit that carries this commit id: how a retried command finds what it already did. */
    public Optional<Commit> findCommit(String commitId) {
        return Optional.ofNullable(commits.find(Filters.eq("keys", CommitDocuments.COMMIT_KEY + commitId))
                        .first())
                .map(CommitDocuments::toCommit);
    }

    /** The history of one aggregate from a sequence number on, in order. */
    public List<LoggedEvent> stream(String aggregateId, long fromSequence) {
        List<LoggedEvent> events = new ArrayList<>();
        while (true) {
            int before = events.size();
            events.addAll(page(aggregateId, fromSequence + before));
            if (events.size() - before < STREAM_PAGE) return events;
        }
    }

    private Collection<LoggedEvent> page(String aggregateId, long from) {
        List<String> keys = LongStream.range(from, from + STREAM_PAGE)
                .mapToObj(sequence -> CommitDocuments.aggregateKey(aggregateId, sequence))
                .toList();
        TreeMap<Long, LoggedEvent> page = new TreeMap<>(Comparator.naturalOrder());
        for (Document document : commits.find(Filters.in("keys", keys))) {
            for (LoggedEvent event : CommitDocuments.toCommit(document).events()) {
                boolean asked = event.aggregateId().equals(aggregateId)
                        && event.sequence() >= from
                        && event.sequence() < from + STREAM_PAGE;
                if (asked) page.put(event.sequence(), event);
            }
        }
        return page.values();
    }

    /** The log's identity and the position of its last commit. */
    public LogHead head() {
        return new LogHead(epoch, appender.headPosition());
    }

    /** Identity of this log. A token that names another epoch belongs to another log. */
    public String epoch() {
        return epoch;
    }

    /** The clock that commits are dated by. */
    public Clock clock() {
        return clock;
    }

    /** Runs after every commit of this process; a follower uses it to wake at once. */
    void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
