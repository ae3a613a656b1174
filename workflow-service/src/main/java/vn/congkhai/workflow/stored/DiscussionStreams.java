package vn.congkhai.workflow.stored;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.comment.Discussion;

/** Discussions as the log tells them, each in a stream beside its article's: an article's version counts none of it. */
public final class DiscussionStreams {
    private static final String PREFIX = "comments-";

    private final CommitLog log;
    private final WorkflowEvents events;

    /** One event of a discussion with its place in the log. */
    public record Remark(LoggedEvent logged, CommentEvent event) {}

    public DiscussionStreams(CommitLog log, WorkflowEvents events) {
        this.log = log;
        this.events = events;
    }

    /** Name of the stream of an article's discussion. */
    public static String name(String articleId) {
        return PREFIX + articleId;
    }

    /** What was said about an article, oldest first. */
    public List<Remark> remarks(String articleId) {
        List<Remark> remarks = new ArrayList<>();
        for (LoggedEvent logged : log.stream(name(articleId), 0)) {
            events.comment(logged).ifPresent(event -> remarks.add(new Remark(logged, event)));
        }
        return remarks;
    }

    /** The discussion as it is now, empty when nothing was said. */
    public Discussion find(String articleId) {
        Discussion discussion = Discussion.NONE;
        for (Remark remark : remarks(articleId)) discussion = discussion.evolve(remark.event());
        return discussion;
    }
}
