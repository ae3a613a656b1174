package vn.congkhai.local.database;

import org.h2.mvstore.MVStore;

/**
 * Rewrites sparse chunks of the store a little at a time, so that the file follows the live data.
 *
 * <p>Every commit writes whole pages and leaves the old ones behind. A slice is bounded in bytes, not in time, because
 * the store cannot be stopped inside one; 256 KiB takes a few milliseconds.
 */
final class StoreCompaction {
    private static final int FILL_RATE_PERCENT = 70;
    private static final int SLICE_BYTES = 256 * 1024;

    private final MVStore store;
    private long versionWhenDense = -1;

    StoreCompaction(MVStore store) {
        this.store = store;
    }

    /** One slice; nothing at all if nothing was written since the store was found dense. */
    void slice() {
        if (store.isClosed() || store.getCurrentVersion() == versionWhenDense) {
            return;
        }
        if (!store.compact(FILL_RATE_PERCENT, SLICE_BYTES)) {
            versionWhenDense = store.getCurrentVersion();
        }
    }
}
