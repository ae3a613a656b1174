package vn.congkhai.eventlog;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The commits as the append rules see them: places that are taken once and keys that are unique. Every read is a point read by
 * one unique key at majority. A {@link com.mongodb.MongoException} of an insert says that its outcome is unclear, one of a read
 * that it may be tried again.
 */
interface CommitStore {
    /** Identity of the log, drawn when it was made. */
    String epoch();

    /**
     * Inserts consecutive commits in order up to the first that a unique key refuses.
     *
     * @return how many are durable; the one behind them, if there is one, was refused
     */
    int insert(List<Commit> consecutive);

    /** The places among these that are taken, whatever their events are. */
    Map<Long, Slot> slots(Collection<Long> positions);

    /**
     * The commits at these places, in order, as far as there are any.
     *
     * @throws BrokenCommitException for the first that cannot be read
     */
    List<Commit> at(Collection<Long> positions);

    /**
     * The commits that hold one of these keys, in order.
     *
     * @throws BrokenCommitException for the first that cannot be read
     */
    List<Commit> holding(Collection<String> keys);
}
