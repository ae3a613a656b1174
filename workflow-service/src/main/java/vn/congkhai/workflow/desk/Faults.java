package vn.congkhai.workflow.desk;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.kit.problem.ProblemException;

/** Collects what is wrong with what somebody asked for, to say it all at once. */
public final class Faults {
    private final List<String> fields = new ArrayList<>();

    /** Notes the field unless it is right. */
    public void unless(boolean right, String field) {
        if (!right) fields.add(field);
    }

    /** @throws ProblemException 422 naming every field that was noted */
    public void refuse() {
        if (fields.isEmpty()) return;
        ProblemException problem = ProblemException.of(422, "field-invalid", "Có trường còn thiếu hoặc chưa hợp lệ.");
        for (String field : fields) problem = problem.error(field, "field-invalid", "Thiếu hoặc chưa hợp lệ.");
        throw problem;
    }
}
