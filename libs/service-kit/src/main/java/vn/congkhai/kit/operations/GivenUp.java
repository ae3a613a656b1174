package vn.congkhai.kit.operations;

/** A rebuild came to nothing; what answered goes on. */
public final class GivenUp extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What operators read in their own words. */
    public enum Reason {
        /** The process was ended. */
        STOPPED,
        /** It did not catch up in the time it had, or at all. */
        STUCK,
        /** It lacked what the one that answers has. */
        INCOMPLETE,
        /** There was nothing to build it from. */
        EMPTY,
        /** Something else; the log of the process tells. */
        FAILED
    }

    /** @param why for the log */
    public GivenUp(Reason reason, String why) {
        super(why);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
