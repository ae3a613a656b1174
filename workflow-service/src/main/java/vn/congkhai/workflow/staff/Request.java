package vn.congkhai.workflow.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.board.Decision;

/** What is asked for about rights, as it was written. What is missing is for the checks to say. */
public final class Request {
    private Request() {}

    /** Quyết định. */
    public record DecisionBody(
            @Nullable String number, @Nullable LocalDate date) {}

    /** Bổ nhiệm, phân công. */
    public record AppointmentBody(
            @Nullable String account,
            @Nullable String name,
            @Nullable Role role,
            @Nullable List<String> categories,
            @Nullable String unit,
            @Nullable DecisionBody decision) {}

    /** Miễn nhiệm. */
    public record ReleaseBody(
            @Nullable String reason, @Nullable DecisionBody decision) {}

    /** Ủy quyền. */
    public record DelegationBody(
            @Nullable String to,
            @Nullable String step,
            @Nullable List<String> categories,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable DecisionBody decision) {}

    /** Thu hồi ủy quyền. */
    public record RevocationBody(@Nullable String reason) {}

    /** Whether the decision has both its number and its date. */
    public static boolean complete(@Nullable DecisionBody decision) {
        return decision != null
                && decision.number() != null
                && !decision.number().isBlank()
                && decision.number().length() <= 100
                && decision.date() != null;
    }

    /** The decision, once it was found complete. */
    public static Decision decision(@Nullable DecisionBody body) {
        if (body == null || body.number() == null || body.date() == null) {
            throw new IllegalArgumentException("an incomplete decision was let through");
        }
        return new Decision(body.number(), body.date());
    }
}
