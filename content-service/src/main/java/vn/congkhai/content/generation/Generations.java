package vn.congkhai.content.generation;

/**
 * Which generation answers. Only the one writer of articles and lists begins, changes and cleans; anybody reads. A kill at any
 * moment leaves one whole generation that answers, and what else lies there is dropped by {@link #clean}.
 */
public interface Generations {
    /** The one that answers, as far as this process knows. */
    Generation answering();

    /** Asks the database which one answers; numbers never go back. */
    Generation look();

    /** An empty one beside the one that answers; what an earlier attempt left is gone. */
    Generation begin();

    /** Has that one answer from now on, in this process and after every restart. If it fails nobody knows which one does: again. */
    void change(Generation next);

    /** Drops every generation but the one that answers. */
    void clean();
}
