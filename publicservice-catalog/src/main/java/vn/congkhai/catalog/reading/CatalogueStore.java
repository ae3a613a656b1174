package vn.congkhai.catalog.reading;

import java.util.List;
import java.util.Optional;

/** Where the documents of the catalogue lie. */
public interface CatalogueStore {
    /** A service. */
    Optional<ServiceView> find(String id);

    /** Keeps a service. */
    void put(ServiceView view, long position);

    /** The list of a portal, empty at first. */
    PortalList list(String portal);

    /** Keeps a list. */
    void putList(PortalList list);

    /** The services of one portal. */
    record PortalList(String portal, List<PositionedLine> lines) {
        public PortalList {
            lines = List.copyOf(lines);
        }
    }

    /** A line and the log position it was made from. */
    record PositionedLine(ServiceView.Line line, long position) {}
}
