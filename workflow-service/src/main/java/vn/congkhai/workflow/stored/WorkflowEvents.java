package vn.congkhai.workflow.stored;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.calendar.CalendarEvent;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.obligation.ObligationEvent;

/** Names and shapes of this service's events in the log. A name once given is never used for anything else. */
public final class WorkflowEvents {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(ArticleId.class, PlainText.class).build();

    /** Id of the one calendar's stream. */
    public static final String CALENDAR = "calendar";

    private final EventCodec codec = new EventCodec(JSON)
            .register("calendar.days-decided", 1, CalendarEvent.DaysDecided.class)
            .register("article.submitted", 1, ArticleEvent.ArticleSubmitted.class)
            .register("article.edited", 1, ArticleEvent.ArticleEdited.class)
            .register("article.step-passed", 1, ArticleEvent.StepPassed.class)
            .register("article.returned", 1, ArticleEvent.ArticleReturned.class)
            .register("article.approved", 1, ArticleEvent.ArticleApproved.class)
            .register("article.published", 1, ArticleEvent.ArticlePublished.class)
            .register("article.corrected", 1, ArticleEvent.ArticleCorrected.class)
            .register("article.withdrawn", 1, ArticleEvent.ArticleWithdrawn.class)
            .register("article.restored", 2, ArticleEvent.ArticleRestored.class)
            .register("article.destruction-requested", 1, ArticleEvent.DestructionRequested.class)
            .register("article.destroyed", 1, ArticleEvent.ArticleDestroyed.class)
            .register("comment.written", 1, CommentEvent.CommentWritten.class)
            .register("comment.settled", 1, CommentEvent.CommentSettled.class)
            .register("staff.appointed", 1, StaffEvent.StaffAppointed.class)
            .register("staff.released", 2, StaffEvent.StaffReleased.class)
            .register("staff.delegation-granted", 1, StaffEvent.DelegationGranted.class)
            .register("staff.delegation-revoked", 1, StaffEvent.DelegationRevoked.class)
            .register("obligation.registered", 1, ObligationEvent.ObligationRegistered.class)
            .register("obligation.met", 1, ObligationEvent.ObligationMet.class)
            .register("obligation.deadline-moved", 1, ObligationEvent.DeadlineMoved.class)
            // Both only gained a field that older events leave empty.
            .upcast("article.restored", 1, UnaryOperator.identity())
            .upcast("staff.released", 1, UnaryOperator.identity());

    /** The codec Axon writes and reads with. */
    public EventCodec codec() {
        return codec;
    }

    /** The mapper for everything this service stores. */
    public static JsonMapper json() {
        return JSON;
    }

    /** The event, if it is about an article. */
    public Optional<ArticleEvent> article(LoggedEvent event) {
        return codec.decode(event, ArticleEvent.class);
    }

    /** The event, if it is about the rights of an account. */
    public Optional<StaffEvent> staff(LoggedEvent event) {
        return codec.decode(event, StaffEvent.class);
    }

    /** The event, if it is about an obligation. */
    public Optional<ObligationEvent> obligation(LoggedEvent event) {
        return codec.decode(event, ObligationEvent.class);
    }

    /** The event, if it is about a comment. */
    public Optional<CommentEvent> comment(LoggedEvent event) {
        return codec.decode(event, CommentEvent.class);
    }

    /** The event, if it is about the calendar. */
    public Optional<CalendarEvent> calendar(LoggedEvent event) {
        return codec.decode(event, CalendarEvent.class);
    }

    /** An id lies in the log as its text. */
    private abstract static class PlainText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainText(String value) {}

        @JsonValue
        abstract String value();
    }
}
