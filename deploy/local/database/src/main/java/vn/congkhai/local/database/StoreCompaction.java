package vn.congkhai.local.database;

import org.h2.mvstore.MVStore;

/**
 * Overwrites what was given up and rewrites sparse chunks of the store, a little at a time, so that the file follows the live data
 * and nothing that was deleted stays in it.
 *
 * <p>Every commit writes whole pages and leaves the old ones behind. A slice is bounded in bytes, not in time, because
 * the store cannot be stopped inside one; 256 KiB takes a few milliseconds.
 */
final class StoreCompaction {
    private static final int FILL_RATE_PERCENT = 70;
    private static final int SLICE_BYTES = 256 * 1024;
    private static final int ERASED_BYTES = 4 * 1024 * 1024;

    private final MVStore store;
    private long versionWhenDense = -1;

    StoreCompaction(MVStore store) {
        this.store = store;
    }

    /** One slice; nothing at all if nothing was written since the store was found dense and clean. */
    void slice() {
        if (store.isClosed() || store.getCurrentVersion() == versionWhenDense) {
            return;
        }
        boolean left = erase();
        if (!left && !store.compact(FILL_RATE_PERCENT, SLICE_BYTES)) {
            versionWhenDense = store.getCurrentVersion();
        }
    }

    /** Overwrites some of what was given up; whether something is left. */
    boolean erase() {
        return store.getFileStore() instanceof ErasingFileStore erasing && erasing.eraseSome(ERASED_BYTES);
    }
}
