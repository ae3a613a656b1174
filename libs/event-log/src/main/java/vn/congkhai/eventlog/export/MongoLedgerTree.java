package vn.congkhai.eventlog.export;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.merkle.MerkleTree;

/**
 * The Merkle tree of a log as a projection. Leaves are stored by tiles of 256, written once when they are full; the leaves behind
 * the last full tile are read from the log again after a start. In memory is one hash for each tile.
 */
public final class MongoLedgerTree implements CommitListener, MerkleTree.Ranges {
    static final int TILE = 256;
    private static final int CHUNK = 64;

    private final CommitLog log;
    private final String chainStart;
    private final MongoCollection<Document> tiles;
    private final List<Hash> tileRoots = new ArrayList<>();
    private final List<Hash> tail = new ArrayList<>();
    private String lastHash;
    private long cachedTile = -1;
    private List<Hash> cached = List.of();

    /** Opens the tree of a log; the follower that feeds it brings it up to date. */
    public MongoLedgerTree(CommitLog log, MongoDatabase database) {
        this.log = log;
        this.tiles = database.getCollection("tiles").withWriteConcern(WriteConcern.MAJORITY);
        this.chainStart = chainStart(database, log.epoch());
        loadTiles();
        this.lastHash =
                size() == 0 ? chainStart : log.commit(size()).map(Commit::hash).orElse(chainStart);
    }

    private static String chainStart(MongoDatabase database, String epoch) {
        Document header =
                database.getCollection("commits").find(Filters.eq("_id", 0L)).first();
        String genesis = header == null ? epoch : header.get("genesis", epoch);
        return Hash.sha256(genesis.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private void loadTiles() {
        while (true) {
            long from = tileRoots.size();
            TreeMap<Long, Document> found = new TreeMap<>();
            List<Long> ids = LongStream.range(from, from + CHUNK).boxed().toList();
            for (Document tile : tiles.find(Filters.in("_id", ids))) {
                found.put(tile.get("_id", Number.class).longValue(), tile);
            }
            for (Document tile : found.values()) {
                if (tile.get("_id", Number.class).longValue() != tileRoots.size()) return;
                tileRoots.add(MerkleTree.over(leaves(tile)).root(TILE));
            }
            if (found.size() < CHUNK) return;
        }
    }

    /** Reads the commits itself: a follower may keep events from its listeners that it does not know, and the tree needs all. */
    @Override
    public void on(List<Commit> batch) {
        long position = batch.getLast().position();
        reach(position);
        if (size() < position) throw new IllegalStateException("the log has no commit behind " + size());
    }

    private void add(Commit commit) {
        if (commit.position() <= size()) return;
        tail.add(CommitEntries.of(commit, lastHash).leaf());
        lastHash = commit.hash();
        if (tail.size() == TILE) storeTile();
    }

    private void storeTile() {
        byte[] leaves = new byte[TILE * Hash.LENGTH];
        for (int i = 0; i < TILE; i++) {
            System.arraycopy(tail.get(i).bytes(), 0, leaves, i * Hash.LENGTH, Hash.LENGTH);
        }
        long number = tileRoots.size();
        tiles.replaceOne(
                Filters.eq("_id", number),
                new Document("_id", number).append("leaves", new Binary(leaves)),
                new ReplaceOptions().upsert(true));
        tileRoots.add(MerkleTree.over(tail).root(TILE));
        tail.clear();
    }

    /** Brings the tree up to a position of the log, whatever the follower has done so far. */
    public synchronized void reach(long position) {
        while (size() < position) {
            List<Commit> next = log.commits(size() + 1, TILE);
            if (next.isEmpty()) return;
            next.forEach(this::add);
        }
    }

    /** What the first commit names as its previous hash. */
    public String chainStart() {
        return chainStart;
    }

    /** Number of commits in the tree. */
    public synchronized long size() {
        return (long) tileRoots.size() * TILE + tail.size();
    }

    /** Root of the first commits. */
    public synchronized Hash root(long size) {
        return new MerkleTree(this).root(size);
    }

    /** The way from the commit at a position, from 1, to the root of the first {@code size} commits. */
    public synchronized List<Hash> inclusion(long position, long size) {
        return new MerkleTree(this).inclusion(position - 1, size);
    }

    /** That the first {@code newer} commits begin with the first {@code older}. */
    public synchronized List<Hash> consistency(long older, long newer) {
        return new MerkleTree(this).consistency(older, newer);
    }

    @Override
    public synchronized Hash hash(long from, long to) {
        long leaves = to - from;
        if (leaves == 1) return leaf(from);
        if (leaves == TILE && from % TILE == 0 && from / TILE < tileRoots.size()) {
            return tileRoots.get(Math.toIntExact(from / TILE));
        }
        long middle = from + Long.highestOneBit(leaves - 1);
        return Hash.node(hash(from, middle), hash(middle, to));
    }

    private Hash leaf(long index) {
        long tile = index / TILE;
        int place = (int) (index % TILE);
        if (tile == tileRoots.size()) return tail.get(place);
        if (tile != cachedTile) {
            Document stored = tiles.find(Filters.eq("_id", tile)).first();
            if (stored == null) throw new IllegalStateException("tile " + tile + " of the Merkle tree is missing");
            cached = leaves(stored);
            cachedTile = tile;
        }
        return cached.get(place);
    }

    private static List<Hash> leaves(Document tile) {
        byte[] bytes = tile.get("leaves", Binary.class).getData();
        List<Hash> leaves = new ArrayList<>(TILE);
        for (int i = 0; i < bytes.length; i += Hash.LENGTH) {
            leaves.add(Hash.of(Arrays.copyOfRange(bytes, i, i + Hash.LENGTH)));
        }
        return leaves;
    }
}
