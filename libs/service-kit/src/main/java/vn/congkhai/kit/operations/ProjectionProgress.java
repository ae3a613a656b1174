package vn.congkhai.kit.operations;

/** How far a projection is; every such bean is shown to operators and in the metrics. */
public interface ProjectionProgress {
    /** Name of the projection, unique in its service. */
    String name();

    /** Log position up to which it has applied everything it will ever see, or the highest one seen if it reads several partitions. */
    long position();

    /** Events not yet applied. */
    long lagEvents();

    /** Age of the oldest event not yet applied, seconds; 0 if there is none. */
    double lagSeconds();

    /** Whether it reads topics of Kafka; otherwise it reads its service's own log. */
    default boolean readsTopics() {
        return false;
    }

    /** Events that a newer version wrote and this one passed over since its start. */
    default long unknownEvents() {
        return 0;
    }

    /** Stored commits that could not be read and were passed over since the start. */
    default long damagedCommits() {
        return 0;
    }
}
