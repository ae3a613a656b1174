package vn.congkhai.kit.operations;

import org.jspecify.annotations.Nullable;

/** A projection that can be built anew beside the one that answers, which is then replaced at once. */
public interface RebuildableProjection extends ProjectionProgress {
    /** Begins; false if it is being rebuilt already. Returns at once. */
    boolean rebuild();

    /** How far it is; null if it is not being rebuilt. */
    @Nullable
    Rebuild rebuilding();

    /** What became of its rebuilds. */
    Rebuilds rebuilds();

    /**
     * How far a rebuild is.
     *
     * @param done events applied
     * @param total events that there are
     * @param rate events a second
     * @param secondsLeft until it is done if it goes on so
     */
    record Rebuild(long done, long total, double rate, double secondsLeft) {}
}
