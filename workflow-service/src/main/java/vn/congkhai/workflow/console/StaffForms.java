package vn.congkhai.workflow.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.staff.Request.AppointmentBody;
import vn.congkhai.workflow.staff.Request.DecisionBody;
import vn.congkhai.workflow.staff.Request.DelegationBody;
import vn.congkhai.workflow.staff.Request.ReleaseBody;

/** What the forms of the board ask for. What is missing or unreadable is for the checks to say. */
final class StaffForms {
    private StaffForms() {}

    static AppointmentBody appointment(FormValues form) {
        return new AppointmentBody(
                form.given("account"),
                form.given("name"),
                role(form.text("role")),
                form.all("categories"),
                form.given("unit"),
                decision(form));
    }

    /** A release may come without a decision, but not with half of one. */
    static ReleaseBody release(FormValues form) {
        boolean decided = form.has("decisionNumber") || form.has("decisionDate");
        return new ReleaseBody(form.given("reason"), decided ? decision(form) : null);
    }

    static DelegationBody delegation(FormValues form) {
        return new DelegationBody(
                form.given("to"),
                form.given("step"),
                form.all("categories"),
                day(form, "from"),
                day(form, "until"),
                decision(form));
    }

    private static DecisionBody decision(FormValues form) {
        return new DecisionBody(form.given("decisionNumber"), day(form, "decisionDate"));
    }

    static @Nullable LocalDate day(FormValues form, String name) {
        try {
            String given = form.given(name);
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Roles a board appoints to, in the order of the regulation's own list. */
    static List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> !Objects.equals(role, Role.OPERATOR))
                .toList();
    }
}
