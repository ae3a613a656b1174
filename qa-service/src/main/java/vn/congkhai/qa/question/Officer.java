package vn.congkhai.qa.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Role;

/** Cán bộ: an account with the rights it holds on this portal at the moment of the command. */
public record Officer(String account, String name, List<Right> rights) {

    public Officer {
        rights = List.copyOf(rights);
    }

    /**
     * One appointment.
     *
     * @param unit the unit it is for, null for the whole portal
     */
    public record Right(Role role, @Nullable String unit) {}

    /** This person acting in the first of the roles that it holds; empty when it holds none. */
    public Optional<Actor> as(Collection<Role> roles) {
        return rights.stream()
                .filter(right -> roles.contains(right.role()))
                .findFirst()
                .map(right -> actor(right.role()));
    }

    /** This person acting for a unit, as its head or one of its officers; empty when it may not. */
    public Optional<Actor> forUnit(String unit) {
        return rights.stream()
                .filter(right -> right.role() == Role.UNIT_OFFICER || right.role() == Role.UNIT_HEAD)
                .filter(right -> unit.equals(right.unit()))
                .findFirst()
                .map(right -> actor(right.role()));
    }

    /** The unit for which this person acts, null for none. */
    public @Nullable String unit() {
        return rights.stream()
                .filter(right -> right.role() == Role.UNIT_OFFICER || right.role() == Role.UNIT_HEAD)
                .map(Right::unit)
                .filter(unit -> unit != null)
                .findFirst()
                .orElse(null);
    }

    private Actor actor(Role role) {
        return new Actor(account, name, role.name());
    }
}
