package vn.congkhai.catalog.registering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.catalog.procedure.Procedure;

/** A procedure as it is sent. A member that is missing is a field at fault, found after the right. */
record ProcedureBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable String field,
        @Nullable Integer level,
        @Nullable String agency,
        @Nullable List<@Nullable StepBody> steps,
        @Nullable List<@Nullable String> documents,
        @Nullable List<@Nullable String> forms,
        @Nullable String fee,
        @Nullable List<@Nullable String> legalBasis) {

    record StepBody(
            @Nullable String name,
            @Nullable String responsible,
            @Nullable Integer days) {
        Procedure.Step toStep() {
            return new Procedure.Step(text(name), text(responsible), days == null ? -1 : days);
        }
    }

    Procedure toProcedure() {
        return new Procedure(
                text(code),
                text(name),
                text(field),
                level == null ? 0 : level,
                text(agency),
                steps == null
                        ? List.of()
                        : steps.stream().map(ProcedureBody::step).toList(),
                texts(documents),
                texts(forms),
                text(fee),
                texts(legalBasis));
    }

    private static Procedure.Step step(@Nullable StepBody step) {
        return step == null ? new Procedure.Step("", "", -1) : step.toStep();
    }

    private static List<String> texts(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().map(ProcedureBody::text).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
