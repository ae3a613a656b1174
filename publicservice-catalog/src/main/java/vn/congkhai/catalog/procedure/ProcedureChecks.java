package vn.congkhai.catalog.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.congkhai.catalog.procedure.ProcedureRefused.FieldFault;

/** Collects everything that is wrong with a procedure, so that all of it can be put right at once. */
final class ProcedureChecks {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int CODE = 50;
    private static final int NAME = 500;
    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST = 200;
    private static final int LONGEST_STEP = 1_000;

    private final List<FieldFault> faults = new ArrayList<>();

    static void require(Procedure procedure) {
        ProcedureChecks checks = new ProcedureChecks();
        checks.all(procedure);
        if (!checks.faults.isEmpty()) {
            throw new ProcedureRefused(ProcedureRule.FIELDS_ARE_COMPLETE, null, checks.faults);
        }
    }

    private void all(Procedure procedure) {
        text("code", procedure.code(), CODE);
        text("name", procedure.name(), NAME);
        text("field", procedure.field(), LINE);
        text("agency", procedure.agency(), NAME);
        atMost("fee", procedure.fee(), TEXT);
        that(ServiceLevel.of(procedure.level()).isPresent(), "level", "Mức độ là số từ 1 đến 4.");
        texts("documents", procedure.documents());
        texts("legalBasis", procedure.legalBasis());
        that(procedure.steps().size() <= MOST, "steps", "Nhiều nhất " + MOST + " bước.");
        for (int i = 0; i < Math.min(MOST, procedure.steps().size()); i++) {
            Procedure.Step step = procedure.steps().get(i);
            text("steps[" + i + "].name", step.name(), NAME);
            text("steps[" + i + "].responsible", step.responsible(), NAME);
            that(step.days() >= 0 && step.days() <= LONGEST_STEP, "steps[" + i + "].days", "Số ngày từ 0 đến 1000.");
        }
        that(procedure.forms().size() <= MOST, "forms", "Nhiều nhất " + MOST + " mẫu.");
        that(
                procedure.forms().stream().allMatch(id -> ID.matcher(id).matches()),
                "forms",
                "Phải là mã của tệp đã gửi.");
    }

    private void texts(String field, List<String> values) {
        that(values.size() <= MOST, field, "Nhiều nhất " + MOST + " mục.");
        for (int i = 0; i < Math.min(MOST, values.size()); i++) text(field + "[" + i + "]", values.get(i), TEXT);
    }

    private void text(String field, String value, int max) {
        if (value.isBlank()) faults.add(new FieldFault(field, "required", "Cần điền mục này."));
        else atMost(field, value, max);
    }

    private void atMost(String field, String value, int max) {
        if (value.codePointCount(0, value.length()) > max) {
            faults.add(new FieldFault(field, "too-long", "Dài nhất " + max + " ký tự."));
        }
    }

    private void that(boolean fine, String field, String message) {
        if (!fine) faults.add(new FieldFault(field, "invalid", message));
    }
}
