package vn.congkhai.search.index;

/**
 * A place in a log.
 *
 * @param epoch the log; after a restore it is another one
 * @param position position of the commit in it
 */
public record Watermark(String epoch, long position) {
    /** Whether an event from here says something new to who has applied the other one. Logs cannot be compared: the later arrival counts. */
    boolean isNewsAfter(Watermark applied) {
        return !epoch.equals(applied.epoch) || position > applied.position;
    }
}
