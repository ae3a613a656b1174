package vn.congkhai.workflow.board;

/** A rule of {@link StaffRule} that a command broke; nothing was changed. */
public final class StaffRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StaffRule rule;

    public StaffRefusal(StaffRule rule) {
        super(rule + ": " + rule.message(), null, false, false);
        this.rule = rule;
    }

    /** The rule broken. */
    public StaffRule rule() {
        return rule;
    }
}
