package vn.congkhai.local.database;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.jspecify.annotations.Nullable;

/**
 * A file in which what was deleted is not there any more. The store only forgets where a page or a chunk lay; this one also
 * overwrites it with zeros, so that a text which was destroyed, or a key which was thrown away, is in no byte of the file.
 *
 * <p>Only what the last complete commit does not need is overwritten, and that commit is forced to disk before. A kill between a
 * commit and its erasure leaves the bytes of that moment where they are.
 */
final class ErasingFileStore extends SingleFileStore {
    private static final int BLOCK = 4096;
    /** The first two blocks are the file's header. */
    private static final int HEADER_BLOCKS = 2;

    private record Range(long position, long length) {}

    private final Deque<Range> freed = new ArrayDeque<>();
    private final Set<Integer> changed = new LinkedHashSet<>();
    private final Map<Integer, BitSet> erased = new HashMap<>();
    private boolean listed;

    ErasingFileStore(Map<String, Object> settings) {
        super(settings);
    }

    @Override
    protected void free(long position, int length) {
        super.free(position, length);
        synchronized (freed) {
            freed.add(new Range(position, length));
        }
    }

    /** Called for every chunk in which pages were given up. */
    @Override
    public void saveChunkMetadataChanges(SFChunk chunk) {
        super.saveChunkMetadataChanges(chunk);
        synchronized (freed) {
            changed.add(chunk.id);
        }
    }

    /**
     * Overwrites some of what was given up; while it does nobody else may write.
     *
     * @param most bytes after which the rest is left for the next time
     * @return whether something is left
     */
    boolean eraseSome(int most) {
        if (!hasPersistentData()) return false;
        // What the last commit gave up is noted only now, or with the next one.
        rewriteChunks(0, -1);
        dropUnusedChunks();
        synchronized (freed) {
            if (!listed) listEverything();
            if (freed.isEmpty() && changed.isEmpty()) return false;
            sync();
            long left = most;
            while (left > 0 && !freed.isEmpty()) left -= eraseFreed(freed.removeFirst());
            while (left > 0 && !changed.isEmpty()) {
                int id = changed.iterator().next();
                changed.remove(id);
                left -= erasePages(id);
            }
            return !freed.isEmpty() || !changed.isEmpty();
        }
    }

    /** What an earlier process gave up, and perhaps did not overwrite. */
    private void listEverything() {
        listed = true;
        long blocks = size() / BLOCK;
        for (long block = HEADER_BLOCKS; block < blocks; block++) {
            if (freeSpace.isFree(block * BLOCK, BLOCK)) freed.add(new Range(block * BLOCK, BLOCK));
        }
        changed.addAll(getChunks().keySet());
    }

    /** Leaves alone what holds something new by now. */
    private long eraseFreed(Range range) {
        long end = Math.min(range.position() + range.length(), size());
        long done = 0;
        for (long at = range.position(); at < end; at += BLOCK) {
            if (freeSpace.isFree(at, BLOCK)) done += erase(at, (int) Math.min(BLOCK, end - at));
        }
        return done + Long.BYTES;
    }

    private long erasePages(int id) {
        SFChunk chunk = getChunks().get(id);
        if (chunk == null) {
            erased.remove(id);
            return 0;
        }
        Map<String, String> facts = DataUtils.parseMap(chunk.asString());
        BitSet dead = dead(facts.get("occupancy"));
        BitSet before = erased.computeIfAbsent(id, missing -> new BitSet());
        BitSet fresh = (BitSet) dead.clone();
        fresh.andNot(before);
        if (fresh.isEmpty()) return Long.BYTES;
        int pages = hex(facts, "pages");
        int contents = hex(facts, "toc");
        long begin = chunk.block * BLOCK;
        ByteBuffer toc = readFully(chunk, begin + contents, pages * Long.BYTES);
        long done = 0;
        for (int page = fresh.nextSetBit(0); page >= 0 && page < pages; page = fresh.nextSetBit(page + 1)) {
            long position = begin + DataUtils.getPageOffset(toc.getLong(page * Long.BYTES));
            int length = readFully(chunk, position, Integer.BYTES).getInt(0);
            if (length > 0) done += erase(position, length);
        }
        before.or(fresh);
        return done + Long.BYTES;
    }

    private static BitSet dead(@Nullable String occupancy) {
        return occupancy == null ? new BitSet() : BitSet.valueOf(HexFormat.of().parseHex(occupancy));
    }

    private static int hex(Map<String, String> facts, String name) {
        return Integer.parseInt(facts.getOrDefault(name, "0"), 16);
    }

    private int erase(long position, int length) {
        writeFully(null, position, ByteBuffer.allocate(length));
        return length;
    }
}
