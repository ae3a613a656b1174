package vn.congkhai.workflow.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.EditorialPolicy;

/** The editorial policy of every portal. */
public final class EditorialPolicies {
    private final Map<String, EditorialPolicy> byPortal = new LinkedHashMap<>();

    public EditorialPolicies(Regulations regulations) {
        for (Regulation regulation : regulations.all()) {
            byPortal.put(regulation.id(), EditorialPolicyFactory.of(regulation));
        }
    }

    /** The policy of a portal; empty for the ICT centre, which has no articles. */
    public Optional<EditorialPolicy> find(String portal) {
        return Optional.ofNullable(byPortal.get(portal));
    }

    /** Ids of all portals. */
    public Set<String> portals() {
        return Set.copyOf(byPortal.keySet());
    }
}
