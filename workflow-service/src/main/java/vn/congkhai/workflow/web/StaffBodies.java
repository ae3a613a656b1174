package vn.congkhai.workflow.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/** Bodies and answers about rights. */
final class StaffBodies {
    private StaffBodies() {}

    record DecisionBody(@Nullable String number, @Nullable LocalDate date) {}

    record AppointmentBody(
            @Nullable String account,
            @Nullable String name,
            @Nullable Role role,
            @Nullable List<String> categories,
            @Nullable String unit,
            @Nullable DecisionBody decision) {}

    record ReleaseBody(@Nullable String reason, @Nullable DecisionBody decision) {}

    record DelegationBody(
            @Nullable String to,
            @Nullable String step,
            @Nullable List<String> categories,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable DecisionBody decision) {}

    record RevocationBody(@Nullable String reason) {}

    /** The rights of an account as the portal's staff see them. */
    record StaffView(
            String account,
            String portal,
            String name,
            boolean active,
            List<Assignment> roles,
            List<Delegation> delegations,
            long version) {
        static StaffView of(StaffMember member) {
            return new StaffView(
                    member.account(),
                    member.portal(),
                    member.name(),
                    member.active(),
                    member.assignments(),
                    member.delegations(),
                    member.version());
        }
    }

    /** Collects what is wrong with a body, to say it all at once. */
    static final class Faults {
        private final List<String> fields = new ArrayList<>();

        void unless(boolean right, String field) {
            if (!right) fields.add(field);
        }

        void refuse() {
            if (fields.isEmpty()) return;
            ProblemException problem =
                    ProblemException.of(422, "field-invalid", "Có trường còn thiếu hoặc chưa hợp lệ.");
            for (String field : fields) problem = problem.error(field, "field-invalid", "Thiếu hoặc chưa hợp lệ.");
            throw problem;
        }
    }

    static boolean complete(@Nullable DecisionBody decision) {
        return decision != null
                && decision.number() != null
                && !decision.number().isBlank()
                && decision.number().length() <= 100
                && decision.date() != null;
    }

    static Decision decision(@Nullable DecisionBody body) {
        if (body == null || body.number() == null || body.date() == null) {
            throw new IllegalArgumentException("an incomplete decision was let through");
        }
        return new Decision(body.number(), body.date());
    }
}
