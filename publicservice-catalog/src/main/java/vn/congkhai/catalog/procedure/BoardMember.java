package vn.congkhai.catalog.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.regulation.Role;

/** An account with the roles it holds on this portal at the moment of the command. */
public record BoardMember(String account, String name, List<Role> roles) {
    private static final Set<Role> REGISTER =
            EnumSet.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR, Role.TECHNICAL_UNIT);

    public BoardMember {
        roles = List.copyOf(roles);
    }

    /** This person acting in a role that may register procedures; empty when it holds none. */
    Optional<Actor> registering() {
        return roles.stream().filter(REGISTER::contains).findFirst().map(role -> new Actor(account, name, role.name()));
    }
}
