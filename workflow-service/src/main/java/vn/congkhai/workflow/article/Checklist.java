package vn.congkhai.workflow.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Danh mục kiểm tra before approval: prohibited content, secrets, what the regulation makes the approver answer for. The
 * approval itself is the signature; a portal may demand that each item be signed.
 *
 * @param items ids, in order
 * @param mandatory whether an approval without every item is refused
 * @param clause citation, {@code null} where the platform set the rule
 */
public record Checklist(
        List<String> items, boolean mandatory, @Nullable String clause) {
    /** Nothing to sign beside the approval. */
    public static final Checklist NONE = new Checklist(List.of(), false, null);

    public Checklist {
        items = List.copyOf(items);
    }

    void requireSigned(List<String> signed) {
        if (!mandatory) return;
        List<String> missing = new ArrayList<>(items);
        missing.removeAll(Set.copyOf(signed));
        if (missing.isEmpty()) return;
        List<RuleViolation.Fault> faults = missing.stream()
                .map(item -> new RuleViolation.Fault(
                        "checklist", EditorialRule.THE_CHECKLIST_IS_SIGNED, "Chưa ký mục: " + item + ".", clause))
                .toList();
        throw RuleViolation.of(faults);
    }
}
