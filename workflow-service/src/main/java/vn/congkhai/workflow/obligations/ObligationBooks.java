package vn.congkhai.workflow.obligations;

/** Keeps the obligations, one book per portal. */
public interface ObligationBooks {
    /** The book of a portal, empty before the first obligation. */
    ObligationBook of(String portal);

    /** Puts a book in the place of what was kept. */
    void save(ObligationBook book);
}
