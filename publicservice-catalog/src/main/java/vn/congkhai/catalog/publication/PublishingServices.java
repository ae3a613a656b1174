package vn.congkhai.catalog.publication;

import java.util.List;
import vn.congkhai.catalog.reading.Catalogue;
import vn.congkhai.catalog.reading.ServiceView;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;

/** Sends every entry of the catalogue as it becomes, complete. */
public final class PublishingServices implements CommitListener {
    private static final String TOPIC = "service.v1";

    private final CommitLog log;
    private final Catalogue catalogue;
    private final EventPublisher publisher;

    public PublishingServices(CommitLog log, Catalogue catalogue, EventPublisher publisher) {
        this.log = log;
        this.catalogue = catalogue;
        this.publisher = publisher;
    }

    @Override
    public void on(List<Commit> batch) {
        publisher.publish(batch.stream()
                .flatMap(commit -> commit.events().stream())
                .map(this::event)
                .toList());
    }

    private OutgoingEvent event(LoggedEvent logged) {
        PublicService service = PublicService.of(ServiceView.of(catalogue.entry(logged)));
        return new OutgoingEvent(
                TOPIC,
                service.id(),
                "service",
                service,
                logged.position(),
                log.epoch(),
                logged.meta().get("traceparent"),
                logged.at());
    }
}
