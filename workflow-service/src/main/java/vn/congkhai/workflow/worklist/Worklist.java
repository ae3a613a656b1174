package vn.congkhai.workflow.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.text.VietnameseText;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.worklist.ArticleLists.Offer;

/** What staff look for: articles by state and category, and what waits for the person who asks. */
public final class Worklist {
    /** Every state there is, in the order of the workflow. */
    public static final List<String> STATES =
            List.of("SUBMITTED", "EDITED", "RETURNED", "APPROVED", "PUBLISHED", "WITHDRAWN");

    private static final Set<String> WAITING = Set.of("SUBMITTED", "EDITED", "RETURNED");

    private final ArticleLists lists;

    /**
     * A line with the step the article waits for.
     *
     * @param dueOn by when it is owed to the public; null where nothing sets a limit
     */
    public record Task(
            ArticleRow row, String step, @Nullable LocalDate dueOn) {}

    public Worklist(ArticleLists lists) {
        this.lists = lists;
    }

    /** Articles of a portal, the latest change first; no state and no category mean all. */
    public PageOf<ArticleRow> rows(String portal, @Nullable String state, @Nullable String category, Paging paging) {
        return lists.latest(portal, state, category, "", paging);
    }

    /** Those of them with these words in the title, written with diacritics or without. */
    public PageOf<ArticleRow> rows(
            String portal, @Nullable String state, @Nullable String category, String words, Paging paging) {
        return lists.latest(portal, state, category, VietnameseText.fold(words.strip()), paging);
    }

    /** Approved articles that become public at a moment before {@code end}, the first of them first. */
    public List<ArticleRow> scheduled(String portal, Instant end) {
        return lists.scheduled(portal, end);
    }

    /** What the signatory may do next, urgent articles first, then the oldest deadline, then the oldest. */
    public PageOf<Task> tasks(EditorialPolicy policy, Signatory by, Instant at, Paging paging) {
        return lists.waiting(policy.portal(), place -> offer(place, policy, by, at), paging)
                .map(offered -> new Task(
                        offered.listed().row(), offered.step(), offered.listed().dueOn()));
    }

    private static Optional<Offer> offer(Place place, EditorialPolicy policy, Signatory by, Instant at) {
        if (!WAITING.contains(place.state())) return Optional.empty();
        String account = by.member().account();
        if (place.state().equals("RETURNED")) {
            return place.returnedTo().equals(account)
                    ? Optional.of(new Offer(policy.submit().id(), null))
                    : Optional.empty();
        }
        if (place.state().equals("SUBMITTED")) {
            String edit = policy.edit().id();
            return policy.may(edit, place.category(), by, at) ? Optional.of(new Offer(edit, null)) : Optional.empty();
        }
        String step = policy.nextStep(place.stepsDone());
        if (!policy.may(step, place.category(), by, at)) return Optional.empty();
        boolean notOwn = policy.fourEyes() && step.equals(policy.approve().id());
        return Optional.of(new Offer(step, notOwn ? account : null));
    }
}
