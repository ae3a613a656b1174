package vn.congkhai.workflow.staff;

/** Keeps the boards, one by key. */
public interface Boards {
    /** The board of a portal, empty before the first appointment. */
    Board of(String portal);

    /** Puts a board in the place of what was kept. */
    void save(Board board);
}
