package vn.congkhai.eventlog.export;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.verify.CommitEntry;
import vn.congkhai.eventlog.verify.LogHeader;
import vn.congkhai.eventlog.verify.LogSource;
import vn.congkhai.eventlog.verify.Slot;
import vn.congkhai.eventlog.verify.UnusableException;

/** A log in its database, read document by document and not by the engine that wrote it. */
public final class MongoLogSource implements LogSource {
    private static final int CHUNK = 128;
    /** So many places without a commit end the search for what should still be there. */
    private static final int EMPTY_CHUNKS = 100;

    private static final int CHECKPOINTS = 64;

    private final MongoDatabase database;
    private final String service;
    private final String keys;
    private final MongoCollection<Document> commits;

    /**
     * @param service name of the service that writes the log
     * @param keys public halves of its keys, PEM; empty if there are none
     */
    public MongoLogSource(MongoDatabase database, String service, String keys) {
        this.database = database;
        this.service = service;
        this.keys = keys;
        this.commits = database.getCollection("commits").withReadConcern(ReadConcern.MAJORITY);
    }

    /** What the checkpoints of a service's log name as their origin. */
    public static String originOf(String service) {
        return "congkhai/" + service;
    }

    @Override
    public LogHeader header() {
        Document header = commits.find(Filters.eq("_id", 0L)).first();
        if (header == null) throw new UnusableException("there is no log of " + service);
        String epoch = header.getString("epoch");
        String genesis = header.get("genesis", epoch);
        var checkpoints = new MongoCheckpoints(database).latest(CHECKPOINTS).reversed();
        return new LogHeader(service, originOf(service), epoch, genesis, keys, checkpoints);
    }

    @Override
    public Stream<Slot> slots() {
        String start =
                Hash.sha256(header().genesis().getBytes(StandardCharsets.UTF_8)).hex();
        Iterator<Slot> slots = new Slots(start, commits.countDocuments() - 1);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(slots, Spliterator.ORDERED), false);
    }

    /** Walks upwards by point reads until it has seen as many documents as there are. */
    private final class Slots implements Iterator<Slot> {
        private final long total;
        private final Queue<Slot> ready = new ArrayDeque<>();
        private String previous;
        private long next = 1;
        private long seen;

        Slots(String chainStart, long total) {
            this.previous = chainStart;
            this.total = total;
        }

        @Override
        public boolean hasNext() {
            int empty = 0;
            while (ready.isEmpty() && seen < total && empty < EMPTY_CHUNKS) {
                if (!fill()) empty++;
            }
            return !ready.isEmpty();
        }

        @Override
        public Slot next() {
            if (!hasNext()) throw new NoSuchElementException();
            return ready.remove();
        }

        private boolean fill() {
            SortedMap<Long, @Nullable Document> chunk = chunk();
            next += CHUNK;
            for (Document document : chunk.values()) ready.add(slot(document));
            seen += chunk.size();
            return !chunk.isEmpty();
        }

        private Slot slot(@Nullable Document document) {
            if (document == null) return new Slot(null);
            try {
                CommitEntry entry = CommitEntries.of(document, previous);
                previous = entry.hash();
                return new Slot(entry);
            } catch (MalformedJsonException | IllegalArgumentException broken) {
                return new Slot(null);
            }
        }

        private SortedMap<Long, @Nullable Document> chunk() {
            SortedMap<Long, @Nullable Document> chunk = new TreeMap<>();
            List<Long> ids = LongStream.range(next, next + CHUNK).boxed().toList();
            try {
                for (Document document : commits.find(Filters.in("_id", ids))) {
                    chunk.put(document.get("_id", Number.class).longValue(), document);
                }
                return chunk;
            } catch (MongoException damaged) {
                return oneByOne(ids);
            }
        }

        /** One document that the server cannot read must not hide its neighbours. */
        private SortedMap<Long, @Nullable Document> oneByOne(List<Long> ids) {
            SortedMap<Long, @Nullable Document> chunk = new TreeMap<>();
            for (Long id : ids) {
                try {
                    Document document = commits.find(Filters.eq("_id", id)).first();
                    if (document != null) chunk.put(id, document);
                } catch (MongoException damaged) {
                    chunk.put(id, null);
                }
            }
            return chunk;
        }
    }
}
