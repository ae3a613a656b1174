package vn.congkhai.workflow.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;

/** What staff look for: articles by state and category, and what waits for the person who asks. */
public final class Worklist {
    /** Every state there is, in the order of the workflow. */
    public static final List<String> STATES =
            List.of("SUBMITTED", "EDITED", "RETURNED", "APPROVED", "PUBLISHED", "WITHDRAWN");

    private final StateLists lists;
    private final Deadlines deadlines;

    /**
     * A line with the step the article waits for.
     *
     * @param dueOn by when it is owed to the public; null where nothing sets a limit
     */
    public record Task(
            ArticleRow row, String step, @Nullable LocalDate dueOn) {}

    /** By when an article is owed. */
    public interface Deadlines {
        /** The last day; empty where nothing sets a limit. */
        Optional<LocalDate> dueOn(ArticleRow row);
    }

    public Worklist(StateLists lists, Deadlines deadlines) {
        this.lists = lists;
        this.deadlines = deadlines;
    }

    /** Articles of a portal, the latest change first; no state and no category mean all. */
    public List<ArticleRow> rows(String portal, @Nullable String state, @Nullable String category) {
        return lists.find(portal, state == null ? STATES : List.of(state)).stream()
                .flatMap(list -> list.rows().stream())
                .filter(row -> category == null || row.category().equals(category))
                .sorted(Comparator.comparing(ArticleRow::changedAt).reversed())
                .toList();
    }

    /** What the signatory may do next, urgent articles first, then the oldest deadline, then the oldest. */
    public List<Task> tasks(EditorialPolicy policy, Signatory by, Instant at) {
        List<Task> tasks = new ArrayList<>();
        for (StateList list : lists.find(policy.portal(), List.of("SUBMITTED", "EDITED", "RETURNED"))) {
            for (ArticleRow row : list.rows()) {
                step(row, policy, by, at)
                        .ifPresent(step -> tasks.add(
                                new Task(row, step, deadlines.dueOn(row).orElse(null))));
            }
        }
        tasks.sort(Comparator.comparing((Task task) -> !task.row().urgent())
                .thenComparing(Task::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(task -> task.row().changedAt()));
        return tasks;
    }

    private static Optional<String> step(ArticleRow row, EditorialPolicy policy, Signatory by, Instant at) {
        String account = by.member().account();
        if (row.state().equals("RETURNED")) {
            return row.submittedBy().equals(account)
                    ? Optional.of(policy.submit().id())
                    : Optional.empty();
        }
        if (row.state().equals("SUBMITTED")) {
            return Optional.of(policy.edit().id()).filter(step -> policy.may(step, row.category(), by, at));
        }
        boolean own = policy.fourEyes() && row.submitters().contains(account);
        String step = policy.nextStep(row.stepsDone());
        boolean approval = step.equals(policy.approve().id());
        return Optional.of(step).filter(id -> policy.may(id, row.category(), by, at) && !(approval && own));
    }
}
