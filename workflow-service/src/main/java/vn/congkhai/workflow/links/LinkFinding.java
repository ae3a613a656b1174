package vn.congkhai.workflow.links;

/**
 * What one look at a link found.
 *
 * @param detail the new address, the status or what went wrong; empty for nothing to say
 */
public record LinkFinding(LinkState state, String detail) {
    /** Whether readers get what the link promises. */
    public boolean works() {
        return state == LinkState.FINE || state == LinkState.MOVED;
    }
}
