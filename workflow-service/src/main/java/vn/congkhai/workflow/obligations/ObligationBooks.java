package vn.congkhai.workflow.obligations;

import java.util.Collection;
import vn.congkhai.workflow.obligation.Obligation;

/** Keeps the obligations, one book per portal. */
public interface ObligationBooks {
    /** The book of a portal, empty before the first obligation. */
    ObligationBook of(String portal);

    /** Writes down obligations as they now are; an older state of one changes nothing. Its cost is that of these, however many there are. */
    void write(Collection<Obligation> changed);
}
