package vn.congkhai.workflow.comments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Follows the log and counts what is open anew from the whole discussion, so that a batch that comes again changes nothing. */
public final class CountingComments implements CommitListener {
    private final WorkflowEvents events;
    private final DiscussionStreams discussions;
    private final OpenComments open;

    public CountingComments(WorkflowEvents events, DiscussionStreams discussions, OpenComments open) {
        this.events = events;
        this.discussions = discussions;
        this.open = open;
    }

    @Override
    public void on(List<Commit> batch) {
        Set<String> articles = new LinkedHashSet<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                events.comment(logged)
                        .ifPresent(event -> articles.add(event.articleId().value()));
            }
        }
        for (String article : articles)
            open.save(article, discussions.find(article).open());
    }
}
