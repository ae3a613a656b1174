package vn.congkhai.system.faults;

import java.util.List;

/** A store under test, as a service would use it. */
public interface EventStore extends AutoCloseable {
    /**
     * Loads the aggregate, decides and appends; decides again when somebody else was first.
     *
     * @return the position of the commit, 0 where a store has none
     * @throws UnansweredException when nobody knows whether it is durable
     */
    long perform(Command command) throws UnansweredException;

    /** How many outcomes were unclear so far, and found out. */
    long ambiguous();

    /** What a reader that has been following gets next, each as {@code aggregate|sequence}; empty when there is nothing new. */
    List<String> next();

    @Override
    void close();

    /** The command may or may not have happened. */
    final class UnansweredException extends Exception {
        /** @param cause what the store said */
        public UnansweredException(Throwable cause) {
            super(cause);
        }
    }
}
