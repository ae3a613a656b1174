package vn.congkhai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bước của quy trình biên tập: one step of the editorial workflow.
 *
 * @param id {@code submit}, {@code edit}, {@code approve}, or the portal's own id of an extra step between edit and approval
 * @param name the regulation's name of the step ("Cập nhật tin")
 * @param by roles that may take it; an EDITOR only in the categories assigned to him, except for submitting
 * @param delegable whether an officer authorised by a holder may take it (cán bộ được ủy quyền)
 */
public record Step(String id, String name, List<Role> by, boolean delegable, Authority authority) {

    /** Id of the first step, cập nhật tin. */
    public static final String SUBMIT = "submit";
    /** Id of the second step, biên tập tin. */
    public static final String EDIT = "edit";
    /** Id of the last step, duyệt tin. */
    public static final String APPROVE = "approve";

    public Step {
        by = List.copyOf(by);
    }

    /** Whether the portal added this step to the three of every portal. */
    public boolean isExtra() {
        return !id.equals(SUBMIT) && !id.equals(EDIT) && !id.equals(APPROVE);
    }

    /** Full citation of the step's clause, or null where the step is the platform's. */
    public @Nullable String clause() {
        return authority.clause();
    }
}
