package vn.congkhai.qa.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.question.Officer;
import vn.congkhai.regulation.Role;

/** Who may do what at this moment, as the staff events say; the token only says who somebody is. */
public final class StaffRights {
    private final CompactedTable<StaffEntry> table;

    public StaffRights(CompactedTable<StaffEntry> table) {
        this.table = table;
    }

    /** The table that {@code staff.v1} fills. */
    public static CompactedTable<StaffEntry> table(TopicFollowers followers) {
        return followers.table("staff", List.of("staff.v1"), event -> event.dataAs(StaffEntry.class));
    }

    /** The caller with the rights that he holds now, none if he was released or never appointed. */
    public Officer officer(Caller caller) {
        List<Officer.Right> rights = table.get(caller.account())
                .filter(entry -> entry.active() && entry.portal().equals(caller.portal()))
                .map(StaffEntry::rights)
                .orElse(List.of());
        return new Officer(caller.account(), caller.name(), rights);
    }

    /** A refusal that ends the browser's session too if the person was released; the gateway understands the header. */
    public ProblemException ending(Caller caller, ProblemException refusal) {
        boolean released = table.get(caller.account())
                .filter(entry -> entry.portal().equals(caller.portal()) && !entry.active())
                .isPresent();
        return released ? refusal.header("X-Congkhai-Session", "ended") : refusal;
    }

    /**
     * Accounts of a portal that hold one of these roles now, in alphabetical order.
     *
     * @param unit only those of this unit; null asks for no unit
     */
    public List<String> accounts(String portal, Set<Role> roles, @Nullable String unit) {
        return table.all().values().stream()
                .filter(entry -> entry.active() && entry.portal().equals(portal))
                .filter(entry -> entry.rights().stream()
                        .anyMatch(right -> roles.contains(right.role()) && (unit == null || unit.equals(right.unit()))))
                .map(StaffEntry::account)
                .sorted()
                .toList();
    }

    /** Accounts that hold any right on a portal now, in alphabetical order. */
    public List<String> accounts(String portal) {
        return accounts(portal, Set.of(Role.values()), null);
    }

    /** What this service needs of a value of {@code staff.v1}. */
    public record StaffEntry(
            String account,
            String portal,
            boolean active,
            @Nullable List<RoleEntry> roles) {
        List<Officer.Right> rights() {
            return roles == null
                    ? List.of()
                    : roles.stream().flatMap(entry -> entry.right().stream()).toList();
        }
    }

    /** One role; those of a newer writer that this service does not know entitle to nothing here. */
    public record RoleEntry(String role, @Nullable String unit) {
        Optional<Officer.Right> right() {
            return Arrays.stream(Role.values())
                    .filter(known -> known.name().equals(role))
                    .findFirst()
                    .map(known -> new Officer.Right(known, unit));
        }
    }
}
