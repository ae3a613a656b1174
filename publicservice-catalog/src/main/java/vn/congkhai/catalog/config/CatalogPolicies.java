package vn.congkhai.catalog.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congkhai.catalog.procedure.CatalogPolicy;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.regulation.Regulation;

/** The portals that have a catalogue, with their policies. */
public final class CatalogPolicies {
    private final Map<String, Regulation> regulations;

    public CatalogPolicies(List<Regulation> all) {
        this.regulations = all.stream().collect(Collectors.toUnmodifiableMap(Regulation::id, regulation -> regulation));
    }

    /**
     * The policy of a portal.
     *
     * @throws ProblemException 404 on a door that is no portal's
     */
    public CatalogPolicy of(String portal) {
        return CatalogPolicy.of(regulation(portal));
    }

    /**
     * The regulation of a portal.
     *
     * @throws ProblemException 404 on a door that is no portal's
     */
    public Regulation regulation(String portal) {
        Regulation regulation = regulations.get(portal);
        if (regulation == null) throw ProblemException.notFound();
        return regulation;
    }
}
