package vn.congkhai.workflow.links;

/** What was found behind a link. */
public enum LinkState {
    /** The site answers. */
    FINE,
    /** The site answers at another address, for good. */
    MOVED,
    /** The site says that nothing is there any more. */
    GONE,
    /** The site answers with an error. */
    FAILING,
    /** Nobody answers. */
    SILENT,
    /** Not asked: no address that the public could reach. */
    NOT_PUBLIC
}
