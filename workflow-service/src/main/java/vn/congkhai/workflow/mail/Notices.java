package vn.congkhai.workflow.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticleRestored;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.ArticleEvent.DestructionRequested;
import vn.congkhai.workflow.article.ArticleEvent.StepPassed;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.policy.EditorialPolicies;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Writes the letters an event calls for, as long as the article still stands where the event left it. */
public final class Notices {
    /** Nobody is told today what waited yesterday: after a long silence the worklist says it better. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final WorkflowEvents events;
    private final ArticleStreams articles;
    private final TextStore texts;
    private final StaffDirectory staff;
    private final EditorialPolicies policies;
    private final Regulations regulations;
    private final Clock clock;

    public Notices(
            WorkflowEvents events,
            ArticleStreams articles,
            TextStore texts,
            StaffDirectory staff,
            EditorialPolicies policies,
            Regulations regulations,
            Clock clock) {
        this.events = events;
        this.articles = articles;
        this.texts = texts;
        this.staff = staff;
        this.policies = policies;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** What somebody has to know: what is asked of him, who brought it there, and why. */
    private record Told(
            String subject, String actor, @Nullable String reason) {}

    List<Notice> of(LoggedEvent logged) {
        ArticleEvent event = events.article(logged).orElse(null);
        if (event == null || event.at().isBefore(clock.instant().minus(FRESH))) return List.of();
        Optional<Told> told = told(event);
        Existing article = articles.findTo(logged).orElse(null);
        if (told.isEmpty() || article == null || article.record().version() != logged.sequence() + 1) return List.of();
        String portal = article.record().portal();
        EditorialPolicy policy = policies.find(portal).orElse(null);
        Regulation regulation = regulations.find(portal).orElse(null);
        if (policy == null || regulation == null) return List.of();
        return Recipients.of(
                        article, policy, staff.signatories(portal), told.get().actor(), clock.instant())
                .stream()
                .map(account -> notice(logged.id(), account, told.get(), article, regulation))
                .toList();
    }

    private static Optional<Told> told(ArticleEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ArticleSubmitted e -> new Told("Tin, bài chờ biên tập", e.by().account(), null);
                    case ArticleEdited e -> new Told("Tin, bài chờ bước tiếp theo", e.by().account(), null);
                    case StepPassed e -> new Told("Tin, bài chờ bước tiếp theo", e.by().account(), e.note());
                    case ArticleReturned e -> new Told("Tin, bài bị trả lại", e.by().account(), e.reason());
                    case ArticleRestored e -> new Told("Tin, bài chờ đăng lại", e.by().account(), e.reason());
                    case DestructionRequested e ->
                        new Told(
                                "Đề nghị hủy nội dung theo quyết định",
                                e.destruction().by().account(),
                                e.destruction().reason());
                    case ArticleDestroyed e ->
                        new Told(
                                "Nội dung đã hủy theo quyết định",
                                e.destruction().by().account(),
                                e.destruction().reason());
                    default -> null;
                });
    }

    private Notice notice(String eventId, String account, Told told, Existing article, Regulation regulation) {
        var revision = article.record().revision();
        String urgent = revision.urgent() ? "[KHẨN] " : "";
        String reason =
                told.reason() != null ? told.reason() : revision.urgent() ? urgency(revision.contentHash()) : null;
        String text = told.subject() + ".\n\nTiêu đề: " + revision.title() + "\nChuyên mục: " + revision.category()
                + "\nBản số: " + revision.number() + "\nNgười thực hiện: " + told.actor()
                + (reason == null ? "" : "\nLý do: " + reason) + "\n\nMã tin: "
                + article.record().id() + "\n\n" + regulation.names().site() + "\n";
        return new Notice(
                eventId + "." + account.replace('@', '.'),
                "ban-bien-tap@" + regulation.hosts().getFirst(),
                account,
                urgent + told.subject() + ": " + revision.title(),
                text);
    }

    /** Why an urgent article must go at once. */
    private @Nullable String urgency(String contentHash) {
        return texts.find(contentHash)
                .map(text -> text.path("urgent").path("reason"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse(null);
    }
}
