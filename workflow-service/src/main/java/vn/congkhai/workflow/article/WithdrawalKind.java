package vn.congkhai.workflow.article;

/** Cách gỡ bỏ: what the public finds where the article was. */
public enum WithdrawalKind {
    /** A notice with title, reason in law and date. */
    NOTICE,
    /** Another address. */
    REDIRECT,
    /** Only that it is no longer available. */
    GONE
}
