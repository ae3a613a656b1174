package vn.congkhai.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SimpleMergedSegmentWarmer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.InfoStream;
import org.jspecify.annotations.Nullable;

/**
 * The index. Changes can be searched when {@link #apply} returns, those of a backlog when {@link #tend} has, and survive a kill
 * when {@link #commit} has. A commit holds the
 * offsets of the events it contains, so what was not committed is simply read again: nothing is lost, and since every document
 * carries the watermark of its subject, nothing is doubled and no late event undoes a newer one.
 */
public final class SearchIndex implements Searchable, AutoCloseable {
    /** After so many changes it commits by itself, which bounds what a killed process reads again. */
    private static final int COMMIT_AFTER = 5_000;

    /** So many changes at once are a backlog. Showing and committing each of its batches would make small segments, all to be merged. */
    private static final int BACKLOG = 400;

    /** So many subjects are written at most before searches are given a new view. */
    private static final int MOST_UNSEEN = 5_000;

    private static final double WRITE_BUFFER_MIB = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AttachedTexts texts;
    private final Object committing = new Object();
    private final Map<String, Long> offsets; // guarded by this
    /** What was written since searches were last given a new view. */
    private final Map<String, Watermark> unseen = new HashMap<>(); // guarded by this

    private int uncommitted; // guarded by this
    private boolean changed; // guarded by this
    private boolean taken; // guarded by this
    private boolean filling; // guarded by this

    private SearchIndex(Directory directory, IndexWriter writer, AttachedTexts texts) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.texts = texts;
        this.searchers = new SearcherManager(writer, null);
        this.offsets = new HashMap<>(CommitData.offsets(writer.getLiveCommitData()));
    }

    /** Opens the index in a folder, an empty one if there is none that this version can read: events are the truth, the index is not. */
    public static SearchIndex open(Path folder, AttachedTexts texts) throws IOException {
        return open(FSDirectory.open(folder), texts);
    }

    /** Opens the index in a directory of Lucene's. */
    public static SearchIndex open(Directory directory, AttachedTexts texts) throws IOException {
        if (!CommitData.isReadable(directory)) {
            for (String file : directory.listAll()) directory.deleteFile(file);
        }
        IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer())
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
                .setMergedSegmentWarmer(new SimpleMergedSegmentWarmer(InfoStream.NO_OUTPUT))
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        return new SearchIndex(directory, new IndexWriter(directory, config), texts);
    }

    /**
     * Makes changes and shows them to every search that starts after.
     *
     * @param changes in the order of their events
     * @param nextOffsets the offset to go on from after a restart, by {@code topic/partition}
     * @throws IOException if the disk refuses; the same batch may be applied again
     */
    public Applied apply(List<Change> changes, Map<String, Long> nextOffsets) throws IOException {
        Applied applied = write(changes, nextOffsets);
        if (isCommitDue()) commit();
        return applied;
    }

    private synchronized Applied write(List<Change> changes, Map<String, Long> nextOffsets) throws IOException {
        Map<String, Change> news = new HashMap<>();
        List<Change> known = new ArrayList<>();
        boolean shows = false;
        boolean takes = false;
        for (Change change : changes) {
            Optional<Watermark> applied = applied(change.key(), news.get(change.key()));
            if (applied.isEmpty() || change.watermark().isNewsAfter(applied.get())) {
                news.put(change.key(), change);
                shows |= change.document() != null;
                takes |= change.document() == null && applied.isPresent();
            } else {
                known.add(change);
            }
        }
        try {
            news.values().parallelStream().forEach(this::write); // one change of every subject, so their order is free
            news.forEach((key, change) -> unseen.put(key, change.watermark()));
            taken |= news.values().stream().anyMatch(change -> change.document() == null);
            filling = changes.size() >= BACKLOG;
            if (takes || (shows && !filling) || unseen.size() > MOST_UNSEEN) show();
        } catch (AlreadyClosedException e) {
            throw new IOException("The index writer has given up", e);
        } catch (UncheckedIOException e) {
            throw new IOException("The disk refused a change", e);
        }
        offsets.putAll(nextOffsets);
        changed = true;
        uncommitted += news.size();
        return new Applied(changes.size() - known.size(), known);
    }

    private void write(Change change) {
        try {
            writer.updateDocument(new Term(Fields.KEY, change.key()), LuceneDocuments.of(change, texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Up to so many subjects with a file whose text nobody has looked for yet: their keys, and the files.
     *
     * @throws IOException if the index cannot be read
     */
    public Map<String, List<AttachedFile>> awaiting(int most) throws IOException {
        return ask(searcher -> {
            Map<String, List<AttachedFile>> found = new HashMap<>();
            for (ScoreDoc waiting : searcher.search(new PrefixQuery(new Term(Fields.AWAITED, "")), most).scoreDocs) {
                StoredFields stored = searcher.storedFields();
                String key = stored.document(waiting.doc, Set.of(Fields.KEY)).get(Fields.KEY);
                found.put(
                        key,
                        Objects.requireNonNull(LuceneDocuments.read(stored, waiting.doc))
                                .files());
            }
            return found;
        });
    }

    /** Writes a subject again as it is, with the texts of its files that have become known. */
    public synchronized void renew(String key) throws IOException {
        show();
        Term subject = new Term(Fields.KEY, key);
        Optional<Change> current = ask(searcher -> {
            ScoreDoc[] found = searcher.search(new TermQuery(subject), 1).scoreDocs;
            Optional<Watermark> watermark = Watermarks.of(searcher, key);
            if (found.length == 0 || watermark.isEmpty()) return Optional.empty();
            SearchDocument document = LuceneDocuments.read(searcher.storedFields(), found[0].doc);
            return Optional.ofNullable(document).map(shown -> new Change(key, watermark.get(), shown));
        });
        if (current.isEmpty()) return;
        try {
            writer.updateDocument(subject, LuceneDocuments.of(current.get(), texts));
            searchers.maybeRefreshBlocking();
        } catch (AlreadyClosedException e) {
            throw new IOException("The index writer has given up", e);
        }
        changed = true;
    }

    /** Gives searches a new view, if something is written that they do not see. */
    private synchronized void show() throws IOException {
        if (unseen.isEmpty()) return;
        try {
            searchers.maybeRefreshBlocking();
        } catch (AlreadyClosedException e) {
            throw new IOException("The index was closed before what was written could be searched", e);
        }
        unseen.clear();
    }

    private synchronized boolean isCommitDue() {
        return uncommitted >= COMMIT_AFTER;
    }

    /** The offsets to go on from, by {@code topic/partition}: as committed, plus what was applied since. */
    public synchronized Map<String, Long> offsets() {
        return Map.copyOf(offsets);
    }

    /** What is to be done now and then: what was written is shown, and committed too, except amid a backlog, which is committed by thousands. */
    public void tend() throws IOException {
        boolean backlog;
        synchronized (this) {
            backlog = filling;
            filling = false; // by the next time, unless more of it has come
            show();
        }
        if (!backlog) commit();
        showMerged();
    }

    /** Segments are merged beside; whoever goes on with those of before asks more of them, and keeps their files. */
    private void showMerged() throws IOException {
        try {
            searchers.maybeRefresh();
        } catch (AlreadyClosedException e) {
            throw new IOException("The index was closed before its merged segments were taken over", e);
        }
    }

    /** Shows and makes durable what was applied, if anything was. Searches and further changes go on meanwhile. */
    public void commit() throws IOException {
        synchronized (committing) {
            synchronized (this) {
                show();
                if (!changed) return;
                // Documents of later changes may get into this commit; their events come again and are known.
                writer.setLiveCommitData(CommitData.of(offsets).entrySet());
                changed = false;
                uncommitted = 0;
            }
            try {
                writer.commit();
            } catch (IOException | AlreadyClosedException e) {
                synchronized (this) {
                    changed = true;
                }
                throw new IOException("The index could not be committed", e);
            }
            expunge();
        }
    }

    /** What was taken from the public is written out of its segments; by itself Lucene only marks it until it merges them some day. */
    private void expunge() throws IOException {
        synchronized (this) {
            if (!taken) return;
            taken = false;
            changed = true;
        }
        try {
            writer.forceMergeDeletes();
            searchers.maybeRefreshBlocking();
        } catch (AlreadyClosedException e) {
            throw new IOException("The index was closed before what was withdrawn was written out of it", e);
        }
    }

    @Override
    public <T extends @Nullable Object> T ask(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether it takes changes; after a failure of the disk it does not until the process starts again. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** Closes without a commit, exactly as a kill would leave it. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private Optional<Watermark> applied(String key, @Nullable Change inThisBatch) throws IOException {
        if (inThisBatch != null) return Optional.of(inThisBatch.watermark());
        Watermark written = unseen.get(key);
        return written == null ? ask(searcher -> Watermarks.of(searcher, key)) : Optional.of(written);
    }
}
