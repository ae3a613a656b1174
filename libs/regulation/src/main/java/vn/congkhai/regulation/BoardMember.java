package vn.congkhai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with which the portal starts.
 *
 * @param account the account appointed ("head@quan8")
 * @param name Vietnamese display name
 * @param role what it is appointed to; the same account may be listed again with another role
 * @param categories slugs assigned, empty for all
 * @param unit id of the unit for whom the account acts, null for none
 * @param decision by which decision
 */
public record BoardMember(
        String account,
        String name,
        Role role,
        List<String> categories,
        @Nullable String unit,
        Decision decision) {

    public BoardMember {
        categories = List.copyOf(categories);
    }
}
