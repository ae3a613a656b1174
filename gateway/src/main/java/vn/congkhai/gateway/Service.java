package vn.congkhai.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A process behind the door. */
enum Service {
    CONTENT("content-service"),
    WORKFLOW("workflow-service"),
    QA("qa-service"),
    CATALOG("publicservice-catalog"),
    SEARCH("search-service"),
    IDENTITY("identity");

    /** Those that keep an event log. */
    static final List<Service> WITH_LOG = List.of(WORKFLOW, QA, CATALOG);

    /** Those that follow a log or a topic. */
    static final List<Service> WITH_PROJECTIONS = List.of(CONTENT, WORKFLOW, QA, CATALOG, SEARCH);

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** The process's name, as {@code ./portal status} shows it. */
    String id() {
        return id;
    }

    /** The service that answers operators under that name; the issuer does not. */
    static Optional<Service> named(String id) {
        return WITH_PROJECTIONS.stream()
                .filter(service -> service.id.equals(id))
                .findFirst();
    }

    /** The service to which a consumer belongs: consumers are named after their service, e.g. {@code search-service-2}. */
    static Optional<Service> ofConsumer(String consumer) {
        return Arrays.stream(values())
                .filter(service -> consumer.startsWith(service.id))
                .findFirst();
    }
}
