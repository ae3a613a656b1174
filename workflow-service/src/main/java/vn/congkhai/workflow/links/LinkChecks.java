package vn.congkhai.workflow.links;

import java.util.Optional;

/** What is known of every link, kept over restarts. */
public interface LinkChecks {
    /** What is known of a link, if it was ever looked at. */
    Optional<LinkCheck> find(String href);

    /** Keeps what is known now. */
    void keep(LinkCheck check);
}
