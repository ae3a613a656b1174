package vn.congkhai.catalog.registering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.catalog.procedure.BoardMember;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Role;

/** Who may do what at this moment, as the staff events say; the token only says who somebody is. */
public final class StaffRoles {
    private final CompactedTable<StaffEntry> table;

    public StaffRoles(CompactedTable<StaffEntry> table) {
        this.table = table;
    }

    /** The table that {@code staff.v1} fills. */
    public static CompactedTable<StaffEntry> table(TopicFollowers followers) {
        return followers.table("staff", List.of("staff.v1"), event -> event.dataAs(StaffEntry.class));
    }

    /** The caller with the roles that he holds now, none if he was released or never appointed. */
    BoardMember member(Caller caller) {
        List<Role> roles = table.get(caller.account())
                .filter(entry -> entry.active() && entry.portal().equals(caller.portal()))
                .map(StaffEntry::known)
                .orElse(List.of());
        return new BoardMember(caller.account(), caller.name(), roles);
    }

    /** What this service needs of a value of {@code staff.v1}. */
    public record StaffEntry(
            String account,
            String portal,
            boolean active,
            @Nullable List<RoleEntry> roles) {
        List<Role> known() {
            return roles == null
                    ? List.of()
                    : roles.stream().flatMap(RoleEntry::known).toList();
        }
    }

    /** One role; those of a newer writer that this service does not know entitle to nothing here. */
    public record RoleEntry(String role) {
        Stream<Role> known() {
            return Arrays.stream(Role.values()).filter(known -> known.name().equals(role));
        }
    }
}
