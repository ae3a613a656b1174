package vn.congkhai.catalog.reading;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.catalog.procedure.Entry;
import vn.congkhai.catalog.procedure.ProcedureEvent;
import vn.congkhai.catalog.reading.CatalogueStore.PortalList;
import vn.congkhai.catalog.reading.CatalogueStore.PositionedLine;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;

/**
 * The projection that the public reads: one document per service and one list per portal, each item with the log position
 * it was made from, so that commits may come twice and from both the follower and the command that made them.
 */
public final class Catalogue implements CommitListener {
    private final CatalogueStore store;
    private final EventCodec codec;

    public Catalogue(CatalogueStore store, EventCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    @Override
    public synchronized void on(List<Commit> batch) {
        Map<String, List<PositionedLine>> byPortal = new LinkedHashMap<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                ServiceView view = ServiceView.of(entry(logged));
                store.put(view, logged.position());
                byPortal.computeIfAbsent(view.portal(), portal -> new ArrayList<>())
                        .add(new PositionedLine(view.line(), logged.position()));
            }
        }
        byPortal.forEach(this::list);
    }

    private void list(String portal, List<PositionedLine> fresh) {
        Map<String, PositionedLine> lines = new LinkedHashMap<>();
        store.list(portal).lines().forEach(line -> lines.put(line.line().id(), line));
        for (PositionedLine line : fresh) {
            lines.merge(line.line().id(), line, (old, now) -> old.position() >= now.position() ? old : now);
        }
        List<PositionedLine> sorted = new ArrayList<>(lines.values());
        // Not thread-safe, so it is made here and not kept.
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        sorted.sort(Comparator.comparing((PositionedLine line) -> line.line().field(), vietnamese)
                .thenComparing(line -> line.line().name(), vietnamese)
                .thenComparing(line -> line.line().id()));
        store.putList(new PortalList(portal, sorted));
    }

    /** The entry that an event makes. */
    public Entry.Registered entry(LoggedEvent logged) {
        ProcedureEvent event = codec.decode(logged)
                .map(ProcedureEvent.class::cast)
                .orElseThrow(() -> new IllegalStateException(logged.type() + " is of a newer version of this service"));
        return (Entry.Registered) new Entry.Unregistered().evolve(event);
    }

    /** The services of a portal by field and name. */
    public List<ServiceView.Line> services(String portal) {
        return store.list(portal).lines().stream().map(PositionedLine::line).toList();
    }

    /** A service of a portal. */
    public Optional<ServiceView> service(String portal, String id) {
        return store.find(id).filter(view -> view.portal().equals(portal));
    }
}
