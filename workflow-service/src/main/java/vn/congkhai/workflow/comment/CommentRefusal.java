package vn.congkhai.workflow.comment;

/** A rule of {@link CommentRule} that a command broke; nothing was changed. */
public final class CommentRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CommentRule rule;

    CommentRefusal(CommentRule rule) {
        super(rule + ": " + rule.message(), null, false, false);
        this.rule = rule;
    }

    /** The rule broken. */
    public CommentRule rule() {
        return rule;
    }
}
