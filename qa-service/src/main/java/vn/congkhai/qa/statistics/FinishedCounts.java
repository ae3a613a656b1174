package vn.congkhai.qa.statistics;

import java.util.Optional;

/** Keeps the last finished count of each portal, so that there is one to show right after a start. */
public interface FinishedCounts {
    /** The last one. */
    Optional<Statistics.Counted> of(String portal);

    /** Puts a count in the place of the one before. */
    void keep(String portal, Statistics.Counted count);
}
