package vn.congkhai.workflow.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Submitted;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.StepRule;

/**
 * Việc người này được làm lúc này: the actions that the rules allow, ready for a page. A page shows a control for these and for
 * nothing else.
 *
 * @param revise words of the way to the editor, null where he may not change the text
 * @param extra the portal's own steps he may take
 * @param approve whether he may approve
 * @param urgently whether that approval is editing and approving in one act, which needs a reason
 * @param checklist what an approver signs for, in the order of the regulation
 */
public record OpenSteps(
        @Nullable String revise,
        List<OwnStep> extra,
        boolean approve,
        boolean urgently,
        List<Item> checklist,
        boolean sendBack,
        boolean withdraw,
        boolean restore) {
    public OpenSteps {
        extra = List.copyOf(extra);
        checklist = List.copyOf(checklist);
    }

    /** A step of the portal's own. */
    public record OwnStep(String id, String name, @Nullable String clause) {}

    /** One point of the checklist. */
    public record Item(String id, String text, @Nullable String clause) {}

    static OpenSteps of(List<String> allowed, Existing article, EditorialPolicy policy, Regulation regulation) {
        Set<String> may = Set.copyOf(allowed);
        return new OpenSteps(
                may.contains("edit") ? "Biên tập" : may.contains("submit") ? "Sửa và gửi lại" : null,
                allowed.stream()
                        .map(policy::extraStep)
                        .flatMap(Optional::stream)
                        .map(OpenSteps::own)
                        .toList(),
                may.contains("approve"),
                article instanceof Submitted,
                regulation.checklist().stream()
                        .map(item -> new Item(
                                item.id(), item.text(), item.authority().clause()))
                        .toList(),
                may.contains("return"),
                may.contains("withdraw"),
                may.contains("restore"));
    }

    private static OwnStep own(StepRule step) {
        return new OwnStep(step.id(), step.name(), step.clause());
    }

    /** What an approver has still to sign for; the console always asks, whatever a portal demands of other clients. */
    List<Item> unsigned(List<String> signed) {
        return approve
                ? checklist.stream().filter(item -> !signed.contains(item.id())).toList()
                : List.of();
    }

    /** Whether there is anything to do for him. */
    public boolean isEmpty() {
        return revise == null && extra.isEmpty() && !approve && !sendBack && !withdraw && !restore;
    }
}
