package vn.congkhai.eventlog;

/** A token was written against another log, such as one before a restore: following on would skip or repeat silently. */
public final class EpochMismatchException extends RuntimeException {
    EpochMismatchException(String follower, String tokenEpoch, String logEpoch) {
        super("the token of " + follower + " belongs to epoch " + tokenEpoch + ", the log is of epoch " + logEpoch
                + ": rebuild the projection");
    }
}
